"""What is called under the lock is a weak reference, which gives its object."""

import threading
import weakref


class Board:
    def __init__(self):
        self._lock = threading.Lock()
        self._readers = {}

    def subscribe(self, reader, topic):
        with self._lock:
            self._readers[weakref.ref(reader)] = topic

    def alive(self):
        count = 0
        with self._lock:
            for entry, topic in self._readers.items():
                reader = entry()
                if reader is not None and topic:
                    count += 1
        return count
