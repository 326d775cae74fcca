import threading
import time

begun = []
total = 0
lock = threading.Lock()


def work(n):
    global total
    begun.append(n)  # expect: TW105
    with lock:
        total += n


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
while len(begun) < 4:  # expect: TW302
    time.sleep(0.01)
total += 1  # expect: TW104
print(total)
