import queue

from .source import lines
from .threads import spawn


class Feeder:
    """Reads items ahead, on a thread of its own."""

    def __init__(self, path):
        self.path = path
        self._thread = spawn(self._feed)
        self._thread.start()  # expect: TW213
        self._items = queue.Queue(maxsize=100)

    def next_item(self):
        return self._items.get()

    def close(self):
        self._thread.join()

    def _feed(self):
        for line in lines(self.path):
            self._items.put(line)
