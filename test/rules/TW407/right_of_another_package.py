"""What `acquire()` of a lock of another package gives may be entered."""

import threading

from filelock import FileLock


class Notes:
    def __init__(self, path):
        self.path = path
        self.lock = FileLock(path + ".lock")

    def add(self, note):
        with self.lock.acquire(timeout=10):
            with open(self.path, "a") as notes:
                notes.write(note)

    def clear(self):
        lock = FileLock(self.path + ".lock")
        with lock.acquire():
            open(self.path, "w").close()


notes = Notes("notes.txt")
threads = [threading.Thread(target=notes.add, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
notes.clear()
