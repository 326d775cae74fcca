import threading
import time

results = []


def fetch(n):
    time.sleep(0.1)
    results.append(n)


for n in range(3):
    threading.Thread(target=fetch, args=(n,)).start()
time.sleep(2)
print(results)
