import threading
import time

total = 0
lock = threading.Lock()
done = [False] * 4


def work(n):
    global total
    with lock:
        total += n
    done[n] = True


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
while False in done:  # expect: TW302
    time.sleep(0.01)
total += 1
print(total)
