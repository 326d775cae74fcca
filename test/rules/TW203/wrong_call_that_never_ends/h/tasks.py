import time


def poll(host):
    while True:
        print(host)
        time.sleep(1)
