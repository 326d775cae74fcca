"""The frame belongs to the position: of two threads with two positions one gets the other's frame."""

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
        if self.position != position:
            with self._lock:
                self.position = position
                self.frame = self.load(position)
        return self.frame


reader = Reader()
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(reader.frame_at, [0, 1, 2, 0])))
