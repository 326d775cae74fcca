import threading
import time

finished = []
total = 0
lock = threading.Lock()


def work(n):
    global total
    with lock:
        total += n
    finished.append(n)  # expect: TW105


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
while len(finished) < 4:  # expect: TW302
    time.sleep(0.01)
# All four have added theirs before they were counted.
total += 1
print(total)
