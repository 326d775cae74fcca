import threading

from locks import lock_for

counts = {"a": 0}


def add(name):
    with lock_for(name):
        counts[name] += 1


threads = [threading.Thread(target=add, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
