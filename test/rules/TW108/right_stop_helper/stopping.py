import threading


class Stopper:
    def __init__(self):
        self._event = threading.Event()

    @property
    def stopped(self):
        return self._event.is_set()

    def stop(self):
        self._event.set()

    def sleep(self, seconds):
        return self._event.wait(seconds)
