import threading
import time


def work(n):
    time.sleep(n)


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
while True:
    length = len(threading.enumerate())
    print("threads:", length)
    if length <= 1:
        break
    time.sleep(0.5)
print("all done")
