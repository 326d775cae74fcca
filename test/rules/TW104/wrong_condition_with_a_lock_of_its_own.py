import threading
from urllib.request import urlopen


class Batch:
    def __init__(self):
        self._lock = threading.RLock()
        self._changed = threading.Condition()
        self._open = 0

    def opened(self):
        with self._changed:
            self._open += 1

    def closed(self):
        with self._changed:
            self._open -= 1
            self._changed.notify_all()

    def abandon(self, count):
        with self._lock:
            self._open -= count  # expect: TW104

    def wait(self):
        with self._changed:
            while self._open > 0:
                self._changed.wait(5.0)


def transfer(batch, number):
    batch.opened()
    try:
        with urlopen("http://store.local/", data=b"%d" % number):
            pass
    except OSError:
        batch.abandon(1)
    else:
        batch.closed()


def main():
    batch = Batch()
    threads = [threading.Thread(target=transfer, args=(batch, number)) for number in range(6)]
    for thread in threads:
        thread.start()
    batch.wait()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
