"""Every write holds the lock of the flags; that some of the reads happen under the lock of the pool says nothing."""
import threading

choosing = threading.RLock()
pool = None


class Flags:
    def __init__(self):
        self.lock = threading.Lock()
        self.closed = False

    def close(self):
        with self.lock:
            self.closed = True


class Pool:
    def __init__(self):
        self.flags = Flags()
        self.watcher = threading.Thread(target=self.flags.close, daemon=True)
        self.watcher.start()


def choose():
    global pool
    with choosing:
        if pool is None:
            pool = Pool()
        elif pool.flags.closed:
            print("closed")
            pool = Pool()
        elif not pool.flags.closed:
            print("open")
        return pool


def work():
    for _ in range(5):
        print(choose())


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
