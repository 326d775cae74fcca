import threading
from urllib.request import urlopen


class Progress:
    def __init__(self, lock):
        self._lock = lock
        self._done = 0  # guarded by: self._lock

    def advance(self):
        with self._lock:
            self._done += 1

    def done(self):
        with self._lock:
            return self._done


def fetch(progress, number):
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    progress.advance()


def main():
    progress = Progress(threading.Lock())
    threads = [threading.Thread(target=fetch, args=(progress, n)) for n in range(4)]
    for thread in threads:
        thread.start()
    print(progress.done())
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
