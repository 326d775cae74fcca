import threading
import time

finished = 0
lock = threading.Lock()


def work(n):
    global finished
    time.sleep(n)
    with lock:
        finished += 1


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
while finished < 3:  # expect: TW302
    time.sleep(0.1)
print("done")
