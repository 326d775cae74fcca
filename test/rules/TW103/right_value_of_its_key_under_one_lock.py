import threading
from concurrent.futures import ThreadPoolExecutor


class Reader:
    def __init__(self):
        self._lock = threading.Lock()
        self.position = -1
        self.frame = None

    def load(self, position):
        return "frame %d" % position

    def frame_at(self, position):
        with self._lock:
            if self.position != position:
                self.position = position
                self.frame = self.load(position)
            return self.frame


class Title:
    """What stands beside the language says nothing of it, and nobody reads it here."""

    def __init__(self):
        self.language = "en"
        self.words = ""

    def use(self, language):
        if self.language != language:
            self.language = language
            self.words = language.upper()


reader = Reader()
title = Title()
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(reader.frame_at, [0, 1, 2, 0])))
    print(list(pool.map(title.use, ["de", "en"])))
