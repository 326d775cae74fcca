import queue
import threading
import time

results = queue.Queue()


def work(n):
    time.sleep(n)
    results.put(n * n)
    print("bye", n)


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
total = 0
for _ in range(4):
    total += results.get()
print("done:", total)
