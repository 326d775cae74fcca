"""What it says is finished is the start, and what comes is the wait."""

import threading
import time
import random


class Job(threading.Thread):
    def __init__(self, lock, name, mu):
        self.log = lock
        self.label = name
        self.mu = mu
        threading.Thread.__init__(self)

    def run(self):
        d = random.gauss(self.mu, 1)
        with self.log:
            print("thread", self.label, "starting")
        time.sleep(d)
        with self.log:
            print("thread", self.label, "ending")


def main():
    lock = threading.Lock()
    count = 0
    while count < 10:
        time.sleep(0.5)
        t = Job(lock, "thr-%d" % count, 5)
        t.start()  # expect: TW201:information
        count += 1
    print("finished launching threads -- waiting for them all to complete")
    time.sleep(20)
    print("terminating process")


main()
