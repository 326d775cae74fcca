"""The flag that stop() takes back lets each round start the one thread again."""

import threading, time


class Grabber:
    def __init__(self):
        self._running = False
        self._frame = None
        self._thread = threading.Thread(target=self._update)

    def start(self):
        if not self._running:
            self._running = True
            self._thread.start()  # expect: TW205

    def _update(self):
        while self._running:  # expect: TW108:information
            self._frame = time.time()
            time.sleep(0.1)

    def stop(self):
        self._running = False
        self._thread.join()


def main():
    g = Grabber()
    for _ in range(3):
        g.start()
        time.sleep(1)
        g.stop()


main()
