import threading
import time

total = 0
lock = threading.Lock()


def work(n):
    global total
    with lock:
        total += n


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
while threading.active_count() > 1:  # expect: TW302
    time.sleep(0.1)
print("done", total)
