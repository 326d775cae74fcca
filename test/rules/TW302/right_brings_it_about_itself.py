"""The loop waits for nobody: each round gives one more permit, until there is one to take."""

import threading


class Permits:
    def __init__(self):
        self.changed = threading.Condition()
        self.value = -3

    def acquire(self):
        with self.changed:
            self.value -= 1
            while self.value < 0:
                self.changed.wait()

    def release(self):
        with self.changed:
            self.value += 1
            self.changed.notify()


class Pool:
    def __init__(self):
        self.permits = Permits()
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        self.permits.acquire()
        print("work")

    def shutdown(self):
        while self.permits.value <= 0:
            self.permits.release()
        self.thread.join()


Pool().shutdown()
