import time
from threading import Thread


def do_work():
    time.sleep(1)
    i = 0
    for i in range(2000000):
        i += 1


if __name__ == "__main__":
    for i in range(5):
        t = Thread(target=do_work, args=())
        t.start()  # expect: TW201:hint
