import sys
import threading
from urllib.request import urlopen


class Batcher:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = []
        self._stop = threading.Event()

    def add(self, row):
        with self._lock:
            self._rows.append(row)

    def extend(self, rows):
        with self._lock:
            self._rows.extend(rows)

    def run(self):
        while not self._stop.wait(5.0):
            batch = self._rows
            self._rows = []  # expect: TW104
            with urlopen("http://sink.local/", data="\n".join(batch).encode()):
                pass

    def stop(self):
        self._stop.set()


def main():
    batcher = Batcher()
    sender = threading.Thread(target=batcher.run)
    sender.start()
    for line in sys.stdin:
        batcher.add(line)
        batcher.extend(line.split())
    batcher.stop()
    sender.join()


if __name__ == "__main__":
    main()
