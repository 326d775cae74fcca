"""A token is waited for by `wait_for()` and taken under the same lock."""

import threading

class Slot:
    def __init__(self):
        self.cond = threading.Condition()
        self.busy = False
        self.owner = None
        self.value = None
        self.total = 0
        self.tokens = 3

    def free(self):
        return not self.busy

    def work(self, number):
        with self.cond:
            self.cond.wait_for(lambda: self.tokens > 0)
            self.tokens -= 1
        print(number)
        with self.cond:
            self.tokens += 1
            self.cond.notify()

slot = Slot()
threads = [threading.Thread(target=slot.work, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
