import threading
from threading import Thread


class Store:
    def __init__(self, path):
        self.lock = threading.Lock()
        self.path = path

    def save(self, line):
        # The lock is true, so the `with` is left with the file: a mistake, and no deadlock.
        with self.lock and open(self.path, "a") as file:  # expect: TW407
            file.write(line)

    def add(self, line):
        with self.lock:
            self.save(line)


store = Store("lines.txt")
threads = [Thread(target=store.add, args=(str(i),)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
