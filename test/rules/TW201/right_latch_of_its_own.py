import threading
import time


class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self.condition = threading.Condition()

    def count_down(self):
        with self.condition:
            self.count -= 1
            if self.count == 0:
                self.condition.notify_all()

    def wait(self):
        with self.condition:
            while self.count > 0:
                self.condition.wait()


def work(latch, n):
    time.sleep(n)
    latch.count_down()
    print(n, "has been counted")


latch = CountDownLatch(5)
for n in range(5):
    threading.Thread(target=work, args=(latch, n)).start()
latch.wait()
print("All done")
