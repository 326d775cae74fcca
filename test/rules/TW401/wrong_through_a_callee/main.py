import threading

import audit
import cache


def fill():
    for key in range(1000):
        cache.put(key, str(key))


def watch():
    for _ in range(100):
        print(audit.report())


workers = [threading.Thread(target=fill), threading.Thread(target=watch)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
