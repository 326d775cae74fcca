"""Callers go on when a method, or a property, says that the thread has ended."""
import threading
import time


class Import:
    def __init__(self, paths):
        self._paths = paths
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def is_done(self):
        return not self._thread.is_alive()

    def _read(self):
        for path in self._paths:
            with open(path) as lines:
                print(path, len(lines.readlines()))


class Export:
    def __init__(self, path):
        self._thread = threading.Thread(target=self._write, args=(path,))

    def start(self):
        self._thread.start()

    @property
    def running(self):
        return self._thread.is_alive()

    def _write(self, path):
        with open(path, "w") as out:
            out.write("exported")


def main():
    reading = Import(["a.csv", "b.csv"])
    reading.start()
    while not reading.is_done():  # expect: TW302:information
        time.sleep(0.1)
    writing = Export("c.csv")
    writing.start()
    while writing.running:  # expect: TW302:information
        time.sleep(0.1)


main()
