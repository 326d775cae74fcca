"""With nothing to do it leaves; else the sleep comes before all that the lock is there for."""
import random
import threading
import time


class Crawler:
    def __init__(self, urls):
        self._lock = threading.Lock()
        self._todo = list(urls)
        self._done = 0

    def _next(self):
        with self._lock:
            if not self._todo:
                return None
            time.sleep(random.random())  # expect: TW405
            return self._todo.pop()

    def work(self):
        url = self._next()
        while url is not None:
            print(url)
            with self._lock:
                self._done += 1
            url = self._next()


crawler = Crawler(["a", "b"])
threads = [threading.Thread(target=crawler.work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(crawler._done)
