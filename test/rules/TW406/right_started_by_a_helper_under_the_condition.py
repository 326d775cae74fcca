"""The thread that notifies is started by a helper, with the condition held: it notifies once this one waits."""

import threading
import time


class Runner:
    def work(self, done):
        time.sleep(1)
        done()

    def begin(self, done):
        threading.Thread(target=self.work, args=(done,)).start()


class WaitingRunner(Runner):
    def __init__(self):
        self.condition = threading.Condition()

    def work(self, done):
        super().work(done)
        with self.condition:
            self.condition.notify()

    def begin(self, done):
        with self.condition:
            super().begin(done)
            self.condition.wait()


def say():
    print("done")


WaitingRunner().begin(say)
