import threading
import time

results = []


def fetch(n):
    time.sleep(0.1)
    results.append(n)


threads = []
for n in range(3):
    thread = threading.Thread(target=fetch, args=(n,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print(results)
