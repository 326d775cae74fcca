"""The first target is called without its argument, before another thread is made."""

import queue
import time
from threading import Thread

q = queue.Queue()


def consumer(receive):
    while True:
        receive(q.get())


def reporter():
    while True:
        print(q.qsize())
        time.sleep(1)


if __name__ == '__main__':
    Thread(target=consumer(), name='c', args=[print]).start()  # expect: TW203
    Thread(target=reporter, name='r').start()  # expect: TW201:information
    print("all started")
