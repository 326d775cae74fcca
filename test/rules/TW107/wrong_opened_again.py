"""What is closed may be opened again: whoever is past the lock may meet who adds."""

import threading


class Pool:
    def __init__(self):
        self._lock = threading.Lock()
        self._threads = set()
        self._closed = False

    def submit(self, work):
        with self._lock:
            if self._closed:
                raise RuntimeError("closed")
            t = threading.Thread(target=work)
            t.start()
            self._threads.add(t)

    def reopen(self):
        with self._lock:
            self._closed = False

    def drain(self):
        with self._lock:
            self._closed = True
        for t in self._threads:  # expect: TW107
            t.join()
