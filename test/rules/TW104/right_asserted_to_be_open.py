"""Once an album is closed under its lock nobody adds a page any more: whoever would asserts under the lock that it is open."""
import threading


class Album:
    def __init__(self):
        self.lock = threading.Lock()
        self.closed = False
        self.pages = []
        self.count = 0

    def add(self, page):
        with self.lock:
            assert not self.closed
            self.count += 1
            self.pages.append(page)

    def close(self):
        with self.lock:
            self.closed = True
        self.count = 0
        self.pages.sort()


album = Album()
writers = [threading.Thread(target=album.add, args=(n,), daemon=True) for n in range(4)]
for writer in writers:
    writer.start()
album.close()
