"""One thread at a time begins, but anybody may say that it is through."""
import threading


class Census:
    def __init__(self):
        self._lock = threading.Lock()
        self._counting = False
        self.heads = 0

    def count(self):
        with self._lock:
            if self._counting:
                return
            self._counting = True
        try:
            self.heads += 1  # expect: TW102
        finally:
            self.hurry()

    def hurry(self):
        with self._lock:
            self._counting = False


census = Census()
takers = [threading.Thread(target=census.count) for _ in range(3)]
takers.append(threading.Thread(target=census.hurry))
for taker in takers:
    taker.start()
for taker in takers:
    taker.join()
