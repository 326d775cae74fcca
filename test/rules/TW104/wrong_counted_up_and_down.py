import threading
import time

active = 0
total = 0
lock = threading.Lock()


def work(n):
    global total, active
    with lock:
        active += 1
    with lock:
        total += n
        active -= 1


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
while True:  # expect: TW302
    with lock:
        # Nobody may have begun yet.
        if active == 0:
            break
    time.sleep(0.01)
total += 1  # expect: TW104
print(total)
