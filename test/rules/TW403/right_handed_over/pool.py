import threading


class Pool:
    def __init__(self, size):
        self._slots = threading.BoundedSemaphore(size)

    def submit(self, task):
        self._slots.acquire()
        threading.Thread(target=self._run, args=(task,), daemon=True).start()

    def _run(self, task):
        try:
            task()
        finally:
            self._slots.release()
