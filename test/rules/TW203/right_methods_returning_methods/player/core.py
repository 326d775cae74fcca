import threading
from functools import partial

from .base import Base


class Player(Base):
    def __init__(self, path):
        self.path = path
        self.over = threading.Event()

    def entry(self, name="play"):
        entry = self._play if name == "play" else partial(self._stop, "user")
        return entry

    def _play(self):
        while not self.over.wait(0.2):
            print("playing", self.path)

    def _stop(self, who):
        self.over.set()
        return who
