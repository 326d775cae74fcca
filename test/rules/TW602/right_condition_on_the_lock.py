import threading
from urllib.request import urlopen


class Window:
    def __init__(self, size):
        self._lock = threading.Lock()
        self._room = threading.Condition(self._lock)
        self._open = 0
        self._size = size

    def _change(self, amount):  # requires lock: self._lock
        self._open += amount

    def enter(self):
        with self._room:
            self._room.wait_for(lambda: self._open < self._size)
            self._change(+1)

    def leave(self):
        with self._room:
            self._change(-1)
            self._room.notify()


def fetch(window, number):
    window.enter()
    try:
        with urlopen(f"https://example.org/{number}") as response:
            print(number, len(response.read()))
    finally:
        window.leave()


def main():
    window = Window(2)
    threads = [threading.Thread(target=fetch, args=(window, n)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
