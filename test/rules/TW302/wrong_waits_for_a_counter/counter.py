import threading


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def _arrive(self):
        with self.lock:
            self.count += 1

    def start(self, size):
        for _ in range(size):
            threading.Thread(target=self._arrive, daemon=True).start()

    def wait(self, size):
        while self.count < size:  # expect: TW302
            pass
