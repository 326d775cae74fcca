import threading
import time


class Player:
    def __init__(self):
        self._lock = threading.Lock()
        self._thread = None

    def play(self, song):
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, args=(song,), daemon=True)
                self._thread.start()

    def _run(self, song):
        for note in song:
            print(note)
            time.sleep(0.1)
        with self._lock:
            self._thread = None
