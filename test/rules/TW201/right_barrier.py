import threading
import time

barrier = threading.Barrier(4)


def work(n):
    time.sleep(n)
    print(n)
    barrier.wait()


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
barrier.wait()
print("all done")
