import threading


class Pump:
    """To release a lock, or to let a semaphore pass, takes nothing away from the thread."""

    def __init__(self, source):
        self._source = source
        self._lock = threading.RLock()
        self._work = threading.Semaphore(0)
        self._changed = threading.Condition()
        self._stopping = threading.Event()
        self._seen = set()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()  # expect: TW201

    def stop(self):
        self._stopping.set()
        self._work.release()
        self._changed.acquire()
        self._changed.notify_all()
        self._changed.release()

    def _run(self):
        while not self._stopping.is_set():
            self._work.acquire()
            with self._changed:
                self._changed.wait(1)
            with self._lock:
                self._seen.add(self._source.read())
