import queue
import threading

from .base import Closing


class Journal(Closing):
    def __init__(self, path):
        self.path = path
        self.words = queue.Queue()
        self.thread = threading.Thread(target=self._write, daemon=True)
        self.thread.start()

    def note(self, word):
        self.words.put(word)

    def close(self):
        self.words.put(None)
        self.thread.join()

    def _write(self):
        with open(self.path, "a") as journal:
            for word in iter(self.words.get, None):
                journal.write(word + "\n")
