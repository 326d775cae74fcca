"""Each joins its neighbour with its own lock in hand, which its own thread wants."""

import threading
import time


class Poller:
    def __init__(self, before):
        self.before = before
        self._lock = threading.Lock()
        self._values = []
        self._left = 3
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        for _ in range(3):
            with self._lock:
                self._values.append(time.time())

    def last(self):
        with self._lock:
            if self.before is not None:
                self.before._thread.join()  # expect: TW405:information
            return self._values[-1:]


def main():
    pollers = [Poller(None)]
    for _ in range(3):
        pollers.append(Poller(pollers[-1]))
    for poller in pollers:
        print(poller.last())
        poller._thread.join()


if __name__ == "__main__":
    main()
