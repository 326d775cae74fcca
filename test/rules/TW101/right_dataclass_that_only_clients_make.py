"""A dataclass that nobody here makes: what runs behind its written `__init__` starts the thread."""

import dataclasses
import threading
import time


@dataclasses.dataclass
class Odometer:
    wheel: float
    metres: float = 0.0

    def __post_init__(self):
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        while not self._stop.is_set():
            with self._lock:
                self.metres += self.wheel
            time.sleep(0.1)

    def add(self, metres):
        with self._lock:
            self.metres += metres

    def close(self):
        self._stop.set()
        self._reader.join()
