"""Whoever calls the client has it by then, and the thread that its constructor starts sends by the same part."""
import time
from threading import Event, Thread


class Line:
    def __init__(self):
        self.sent = 0

    def send(self, text):
        print(self._numbered(text))

    def _numbered(self, text):
        self.sent += 1  # expect: TW102
        return f"{self.sent} {text} {time.time()}"


class Pulse(Thread):
    def __init__(self, beat):
        super().__init__(daemon=True)
        self._beat = beat
        self._over = Event()

    def run(self):
        while not self._over.wait(5):
            self._beat()


class Client:
    def __init__(self):
        self._line = Line()
        self._pulse = Pulse(self._ping)
        self._pulse.start()

    def _ping(self):
        self._line.send("ping")

    def say(self, text):
        self._line.send(text)
