from threading import Condition, Thread


class Latch:
    def __init__(self, lock=None):
        self.lock = Condition(lock)
        self.n = 0

    def count_down(self):
        with self.lock:
            self.n -= 1
        self.lock.notify_all()  # expect: TW409


latch = Latch()
t = Thread(target=latch.count_down)
t.start()
latch.count_down()
t.join()
