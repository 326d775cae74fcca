"""Each of several pollers joins its own thread with its own lock in hand."""

import threading
import time


class Poller:
    def __init__(self, name):
        self.name = name
        self._lock = threading.Lock()
        self._values = []
        self._running = True
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        while self._running:  # expect: TW108:information
            with self._lock:
                self._values.append(time.time())
            time.sleep(0.1)

    def stop(self):
        with self._lock:
            self._running = False
            self._thread.join()  # expect: TW405:error


def setup(names):
    pollers = [Poller(name) for name in names]
    time.sleep(3)
    for poller in pollers:
        poller.stop()


if __name__ == "__main__":
    setup(["a", "b", "c"])
