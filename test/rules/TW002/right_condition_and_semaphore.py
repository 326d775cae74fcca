import threading
from urllib.request import urlopen


class Window:
    def __init__(self, size):
        self._room = threading.Condition()
        self._audit = threading.BoundedSemaphore(1)
        self._open = 0  # guarded by: self._room
        self._log = []  # guarded by: self._audit
        self._size = size

    def _change(self, amount):  # requires lock: self._room
        self._open += amount

    def enter(self):
        with self._room:
            while self._open >= self._size:
                self._room.wait()
            self._change(+1)

    def leave(self, text):
        with self._room:
            self._change(-1)
            self._room.notify()
        with self._audit:
            self._log.append(text)


def fetch(window, number):
    window.enter()
    try:
        with urlopen(f"https://example.org/{number}") as response:
            print(number, len(response.read()))
    finally:
        window.leave(f"left {number}")


def main():
    window = Window(2)
    threads = [threading.Thread(target=fetch, args=(window, n)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
