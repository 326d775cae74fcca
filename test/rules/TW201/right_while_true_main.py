import threading
import time


def work():
    for n in range(10):
        time.sleep(1)


t = threading.Thread(target=work)
t.start()
while True:
    print("main goes on")
    time.sleep(1)
