"""What the thread writes to is closed by a step of the method that tells it to end."""

import threading


class Recorder:
    def __init__(self, source):
        self.source = source
        self.out = open("recorded.bin", "ab")
        self.halt = threading.Event()
        self.thread = threading.Thread(target=self._loop)
        self.thread.start()

    def _loop(self):
        while not self.halt.is_set():
            self.out.write(self.source.read(10))

    def disconnect(self):
        self.halt.set()  # expect: TW217:warning
        self._clean_up()

    def _clean_up(self):
        self.out.close()
