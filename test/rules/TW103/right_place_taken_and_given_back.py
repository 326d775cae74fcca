# The answer is acted on under the lock of the test; to give the place back asks for nothing.
import threading


class Shop:
    def __init__(self, n):
        self.chairs = n
        self.cond = threading.Condition()
        self.done = threading.Semaphore(0)

    def enter(self):
        with self.cond:
            if self.chairs == 0:
                return False
            self.chairs -= 1
        self.done.acquire()
        with self.cond:
            self.chairs += 1
        return True

    def cut(self):
        for _ in range(10):
            self.done.release()


shop = Shop(3)
ts = [threading.Thread(target=shop.enter) for _ in range(10)] + [threading.Thread(target=shop.cut)]
for t in ts:
    t.start()
for t in ts:
    t.join()
