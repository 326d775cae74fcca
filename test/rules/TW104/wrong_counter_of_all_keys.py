import threading


class MemoryBackend:
    def __init__(self):
        self._sizes = {}
        self._locks = {}
        self._global_lock = threading.Lock()
        self.lines_evicted = 0

    def _lock_for(self, key):
        with self._global_lock:
            return self._locks.setdefault(key, threading.Lock())

    def append_line(self, key, line):
        with self._lock_for(key):
            self._sizes[key] = len(line)
            # each key has its own lock, the counter is one for all
            self.lines_evicted += 1  # expect: TW104


backend = MemoryBackend()


def writer(key):
    for i in range(10000):
        backend.append_line(key, str(i))


threads = [threading.Thread(target=writer, args=(k,)) for k in ("a", "b", "c")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(backend.lines_evicted)
