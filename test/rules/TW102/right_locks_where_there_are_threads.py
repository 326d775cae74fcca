import sys
import threading


class Counter:
    def __init__(self, threaded):
        self.threaded = threaded
        self.lock = threading.Lock()
        self.count = 0

    def add(self, n):
        if self.threaded:
            self.lock.acquire()
        self.count += n
        if self.threaded:
            self.lock.release()


def run(counter):
    for n in range(1000):
        counter.add(n)


counter = Counter("--threads" in sys.argv)
if counter.threaded:
    threads = [threading.Thread(target=run, args=(counter,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
else:
    run(counter)
print(counter.count)
