"""One lock is another package's, the one entered wrongly is Python's own."""

import threading

from filelock import FileLock


class Notes:
    def __init__(self, path):
        self.path = path
        self.shared = FileLock(path + ".lock")
        self.lock = threading.Lock()

    def add(self, note):
        with self.lock.acquire():  # expect: TW407
            with self.shared.acquire(), open(self.path, "a") as notes:
                notes.write(note)

    def clear(self):
        lock = self.lock
        with lock.acquire():  # expect: TW407
            open(self.path, "w").close()


notes = Notes("notes.txt")
threads = [threading.Thread(target=notes.add, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
notes.clear()
