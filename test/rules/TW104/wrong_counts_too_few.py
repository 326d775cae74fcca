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
    threading.Thread(target=work, args=(n,)).start()  # expect: TW201
while len(finished) < 3:  # expect: TW302
    time.sleep(0.01)
# The fourth may still be at it.
total += 1  # expect: TW104
print(total)
