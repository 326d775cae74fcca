import threading
import time


class Spinner:
    """Shows that something is going on while the block runs."""

    def __init__(self, text):
        self.text = text
        self._over = threading.Event()

    def __enter__(self):
        self._runner = threading.Thread(target=self._spin)
        self._runner.start()
        return self

    def __exit__(self, kind, value, trace):
        self._over.set()
        runner = self._runner
        runner.join()
        return False

    def _spin(self):
        while not self._over.wait(0.1):
            print(self.text, end=".", flush=True)


with Spinner("copying"):
    time.sleep(3)
