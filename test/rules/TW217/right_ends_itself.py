"""The thread itself says that it is over."""

import threading


class Countdown:
    def __init__(self, count):
        self.count = count
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while not self.over.wait(1):
            self.count -= 1
            if self.count == 0:
                self.stop()

    def stop(self):
        self.over.set()


countdown = Countdown(5)
countdown.over.wait()
