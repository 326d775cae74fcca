import threading
from collections import deque


class MemoryBackend:
    def __init__(self, cap):
        self._cap = cap
        self._buffers = {}
        self._locks = {}
        self._global_lock = threading.Lock()

    def _lock_for(self, key):
        with self._global_lock:
            return self._locks.setdefault(key, threading.Lock())

    def append_line(self, key, line):
        with self._lock_for(key):
            buf = self._buffers.setdefault(key, deque())
            buf.append(line)
            while len(buf) > self._cap:
                buf.popleft()


backend = MemoryBackend(10)


def writer(key):
    for i in range(10000):
        backend.append_line(key, str(i))


threads = [threading.Thread(target=writer, args=(k,)) for k in ("a", "b", "c")]
for t in threads:
    t.start()
for t in threads:
    t.join()
