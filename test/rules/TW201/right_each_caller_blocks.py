import sys
import threading
import time


class Listener:
    def __init__(self, path):
        self.path = path

    def start(self):
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self):
        with open(self.path) as lines:
            for line in lines:
                print(line)


def show_dots(path):
    Listener(path).start()
    while True:
        print(".", end="")
        time.sleep(1)


def show_forever(path):
    Listener(path).start()
    while True:
        time.sleep(60)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        show_forever(sys.argv[1])
    else:
        show_dots(sys.argv[1])
