import threading


class Gate:
    """Starts threads, but never more than `most` at a time."""

    def __init__(self, most):
        self._free = threading.Semaphore(most)
        self._threads = []

    def launch(self, function, *args):
        self._free.acquire()
        thread = threading.Thread(target=self._run, args=(function, *args))
        self._threads.append(thread)
        thread.start()

    def wait(self):
        for thread in self._threads:
            thread.join()

    def _run(self, function, *args):
        try:
            function(*args)
        finally:
            self._free.release()
