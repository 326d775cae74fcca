"""One of the threads comes in whether or not another one works."""

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
            self.cond.wait_for(lambda: not self.busy or number == 3)
            self.busy = True
        self.total += number  # expect: TW102
        with self.cond:
            self.busy = False
            self.cond.notify()

slot = Slot()
threads = [threading.Thread(target=slot.work, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
