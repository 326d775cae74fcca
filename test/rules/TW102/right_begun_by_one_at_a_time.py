"""Only who is told that it may begin counts, and it says so when it is through."""
import threading


class Census:
    def __init__(self):
        self._lock = threading.Lock()
        self._counting = False
        self.heads = 0

    def _begin(self):
        with self._lock:
            if self._counting:
                return False
            self._counting = True
            return True

    def _end(self):
        with self._lock:
            self._counting = False

    def count(self):
        if not self._begin():
            return
        try:
            self.heads += 1
        finally:
            self._end()


census = Census()
takers = [threading.Thread(target=census.count) for _ in range(3)]
for taker in takers:
    taker.start()
for taker in takers:
    taker.join()
