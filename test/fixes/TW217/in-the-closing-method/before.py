import threading


class Beat:
    def __init__(self):
        self._stop = threading.Event()
        self._thread = None

    def open(self):
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self):
        self._stop.set()

    def _run(self):
        while not self._stop.wait(0.01):
            pass


beat = Beat()
beat.open()
beat.close()
print("closed")
