import threading


class Worker:
    def __init__(self):
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._count = 0
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        while not self._stopping.wait(0.1):
            with self._lock:
                self._count += 1

    def stop(self):
        with self._lock:
            self._stopping.set()
            self._thread.join()  # expect: TW405
            return self._count


worker = Worker()
worker.stop()
