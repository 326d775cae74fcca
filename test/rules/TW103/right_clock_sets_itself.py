import threading
import time


class Clock:
    """Counts fast, and asks the slow clock how late it is once in a while."""

    def __init__(self):
        self.offset = time.time() - time.perf_counter()
        self.asked = threading.local()

    def now(self):
        if not getattr(self.asked, "lately", False):
            self.set()
        return time.perf_counter() + self.offset

    def set(self):
        self.asked.lately = True
        self.offset = time.time() - time.perf_counter()


clock = Clock()


def fetch(url, patience):
    started = clock.now()

    def left():
        return started + patience - clock.now()

    while left() > 0:
        print(url, left())
        time.sleep(min(left(), 1))


threads = [threading.Thread(target=fetch, args=(url, 20)) for url in ("a", "b")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
