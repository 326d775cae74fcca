"""The number that each thread is made with says what it runs: only the second one counts."""

import threading

part = 1


class Worker(threading.Thread):
    def __init__(self, number):
        threading.Thread.__init__(self)
        self.number = number

    def run(self):
        if self.number == 1:
            look()
        else:
            count()


def look():
    while part < 1_000_000:
        print(part)


def count():
    global part
    for _ in range(1_000_000):
        part += 1


first = Worker(1)
second = Worker(2)
first.start()
second.start()
first.join()
second.join()
