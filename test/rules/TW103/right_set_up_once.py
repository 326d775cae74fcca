# What sets up the object runs once, as it says itself: none of its first values comes in between later on.
from queue import Queue
from threading import Thread


class Radio:
    def __init__(self):
        self._ready = False

    def set_up(self):
        if getattr(self, "_ready", False):
            return
        self.calls = None
        self._ready = True

    def listen(self):
        self.set_up()
        self.calls = Queue()
        listener = Thread(target=self.drain)
        listener.start()
        self.set_up()
        listener.join()

    def drain(self):
        if self.calls is not None:
            print(self.calls.qsize())


radio = Radio()
radio.listen()
