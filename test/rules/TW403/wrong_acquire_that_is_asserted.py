"""What is asserted is done all the same: the return keeps the lock."""
import threading


class Checker:
    def __init__(self):
        self._lock = threading.Lock()
        self._thread = None

    def start(self):
        assert self._lock.acquire(timeout=10)  # expect: TW403
        if self._thread is not None:
            return
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._lock.release()

    def stop(self):
        assert self._lock.acquire(timeout=10)
        try:
            self._thread = None
        finally:
            self._lock.release()

    def _run(self):
        while self._thread is not None:
            input()


checker = Checker()
checker.start()
checker.stop()
