"""What was found under the lock is acted on there; later only the answer that was kept is asked."""

import queue
import threading


class Boats:
    def __init__(self, size):
        self._idle = queue.LifoQueue()
        self._lock = threading.Lock()
        self._made = 0
        self._size = size

    def take(self):
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            pass
        with self._lock:
            room = self._made < self._size
            if room:
                self._made += 1
        if room:
            try:
                return open("boat")
            except OSError:
                with self._lock:
                    self._made -= 1
                raise
        return self._idle.get(timeout=5)


boats = Boats(3)
threads = [threading.Thread(target=boats.take) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
