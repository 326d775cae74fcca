"""What has the object starts and stops it by methods of its own, and so does main again."""

import threading, time


class Grabber:
    def __init__(self):
        self._running = False
        self._thread = threading.Thread(target=self._update)

    def start(self):
        if not self._running:
            self._running = True
            self._thread.start()  # expect: TW205

    def _update(self):
        while self._running:  # expect: TW108:information
            time.sleep(0.1)

    def stop(self):
        self._running = False
        self._thread.join()


class Camera:
    def __init__(self):
        self.grabber = Grabber()

    def start(self):
        self.grabber.start()

    def stop(self):
        self.grabber.stop()


def main():
    c = Camera()
    c.start()
    time.sleep(1)
    c.stop()
    c.start()
    c.stop()


main()
