import threading
import time
from collections import deque

waiting = deque()
jobs = []


def show():
    while True:
        if jobs:  # expect: TW103
            print("next is", jobs[0])
        if len(waiting) > 0:  # expect: TW103
            print("and then", waiting[-1])
        time.sleep(0.1)


def work():
    while True:
        try:
            print(jobs.pop(0), waiting.popleft())
        except IndexError:
            time.sleep(0.05)


threading.Thread(target=show, daemon=True).start()
threading.Thread(target=work, daemon=True).start()
while True:
    jobs.append(input("> "))
    waiting.append(input("> "))
