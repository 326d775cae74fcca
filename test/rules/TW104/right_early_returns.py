import threading
from urllib.request import urlopen


class TokenBucket:
    def __init__(self, size):
        self._lock = threading.Lock()
        self._tokens = size
        self._size = size
        self._stop = threading.Event()
        self._filler = threading.Thread(target=self._fill)
        self._filler.start()

    def take(self):
        self._lock.acquire()
        try:
            if self._tokens <= 0:
                return False
            self._tokens -= 1
            return True
        finally:
            self._lock.release()

    def drain(self):
        got_it = self._lock.acquire(timeout=1.0)
        if not got_it:
            return False
        try:
            self._tokens = 0
        finally:
            self._lock.release()
        return True

    def _fill(self):
        while not self._stop.wait(1.0):
            with self._lock:
                if self._tokens < self._size:
                    self._tokens += 1

    def close(self):
        self._stop.set()
        self._filler.join()


def main():
    bucket = TokenBucket(10)
    for number in range(20):
        if bucket.take():
            with urlopen(f"https://example.org/{number}") as response:
                print(len(response.read()))
        else:
            bucket.drain()
    bucket.close()


if __name__ == "__main__":
    main()
