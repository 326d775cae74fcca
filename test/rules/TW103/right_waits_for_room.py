import threading
from urllib.request import urlopen


class Window:
    def __init__(self, size):
        self._room = threading.Condition()
        self._open = 0
        self._size = size

    def __enter__(self):
        with self._room:
            while self._open >= self._size:
                self._room.wait()
            self._open += 1

    def __exit__(self, *exc_info):
        with self._room:
            if self._open == self._size:
                self._room.notify()
            self._open -= 1


def fetch(window, number):
    with window:
        with urlopen(f"https://example.org/{number}") as response:
            print(number, len(response.read()))


def main():
    window = Window(3)
    threads = [threading.Thread(target=fetch, args=(window, n)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
