# What is taken back may be set up once more, beside the thread that has found the calls there.
from queue import Queue
from threading import Thread


class Radio:
    def __init__(self):
        self._ready = False

    def set_up(self):
        if self._ready:
            return
        self.calls = None
        self._ready = True

    def forget(self):
        self._ready = False

    def listen(self):
        self.set_up()
        self.calls = Queue()
        listener = Thread(target=self.drain)
        listener.start()
        self.forget()
        self.set_up()
        listener.join()

    def drain(self):
        if self.calls is not None:  # expect: TW103
            print(self.calls.qsize())


radio = Radio()
radio.listen()
