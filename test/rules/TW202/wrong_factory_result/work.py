import time
import urllib.request


def poll(url):
    for _ in range(100):
        with urllib.request.urlopen(url) as reply:
            print(reply.status)
        time.sleep(5)


def log():
    time.sleep(1)
    print("log ready")
