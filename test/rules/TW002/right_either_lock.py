import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Scores:
    def __init__(self, lock=None):
        self._lock = lock or threading.Lock()
        self._points = {}  # guarded by: self._lock

    def _of(self, name):  # requires lock: self._lock
        return self._points.get(name, 0)

    def add(self, name, points):
        with self._lock:
            self._points[name] = self._of(name) + points


def play(scores, name):
    with urlopen(f"http://games.local/{name}") as response:
        points = int(response.read())
    scores.add(name, points)
    return points


def main():
    scores = Scores()
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(play, scores, name) for name in ("ada", "bob")]
        print(sum(future.result() for future in futures))


if __name__ == "__main__":
    main()
