import threading
import time


def work(n):
    time.sleep(n)


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
while True:  # expect: TW302
    time.sleep(0.1)
    if threading.activeCount() == 1:
        break
print("all done")
