"""The write side of a lock for readers and writers, of a class that is not to be seen."""

import threading

from pysync import RwLock


def benchmark(writers_count=2, ops=50000):
    rwlock = RwLock()
    shared_state = [0]

    def reader():
        for _ in range(ops):
            with rwlock.read():
                val = shared_state[0]

    def writer():
        for _ in range(ops // 10):
            with rwlock.write():
                shared_state[0] += 1

    threads = [threading.Thread(target=reader)]
    for _ in range(writers_count):
        threads.append(threading.Thread(target=writer))
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(shared_state[0])


benchmark()
