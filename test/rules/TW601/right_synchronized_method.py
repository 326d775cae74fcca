import functools
import threading
from urllib.request import urlopen


def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        with self._lock:
            return method(self, *args)

    return wrapper


class Scores:
    def __init__(self):
        self._lock = threading.RLock()
        self._points = {}  # guarded by: self._lock

    @synchronized
    def add(self, name, points):
        self._points[name] = self.of(name) + points

    @synchronized
    def of(self, name):
        return self._points.get(name, 0)


def play(scores, name):
    for _ in range(3):
        with urlopen(f"http://games.local/{name}") as response:
            scores.add(name, int(response.read()))
    print(name, scores.of(name))


def main():
    scores = Scores()
    players = [threading.Thread(target=play, args=(scores, name)) for name in ("ada", "bob")]
    for player in players:
        player.start()
    for player in players:
        player.join()


if __name__ == "__main__":
    main()
