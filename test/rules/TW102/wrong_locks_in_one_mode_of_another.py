import sys
import threading


class Counter:
    def __init__(self, threaded, careful):
        self.threaded = threaded
        self.careful = careful
        self.lock = threading.Lock()
        self.count = 0

    def add(self, n):
        if self.careful:
            self.lock.acquire()  # expect: TW403
            print("held")
        self.count += n  # expect: TW102
        if self.threaded:
            print("added")


def run(counter):
    for n in range(1000):
        counter.add(n)


counter = Counter("--threads" in sys.argv, "--careful" in sys.argv)
threads = [threading.Thread(target=run, args=(counter,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.count)
