import threading
import time

from latch import CountDownLatch


def work(n):
    time.sleep(n)
    latch.count_down()
    time.sleep(8)
    print("cleanup", n)


latch = CountDownLatch(3)
for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
latch.wait()
print("all done")
