import threading
import time

total = 0
lock = threading.Lock()
done = [False] * 1


def work(n):
    global total
    with lock:
        total += n
    done[0] = True  # expect: TW105


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
while False in done:  # expect: TW302
    time.sleep(0.01)
# The first thread alone raises it for all.
total += 1  # expect: TW104
print(total)
