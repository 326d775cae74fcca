"""Another method waits for the threads."""

import threading


class Runner:
    def __init__(self, workers):
        self._cond = threading.Condition()
        self._pending = []
        self._closing = False
        self._threads = []
        for _ in range(workers):
            thread = threading.Thread(target=self._work)
            self._threads.append(thread)
            thread.start()

    def submit(self, task):
        with self._cond:
            self._pending.append(task)
            self._cond.notify()

    def _work(self):
        while True:
            with self._cond:
                while not self._pending and not self._closing:
                    self._cond.wait()
                if not self._pending:
                    return
                task = self._pending.pop(0)
            task()

    def wait_for_end(self, timeout=None):
        for thread in self._threads:
            thread.join(timeout)

    def close(self):
        with self._cond:
            self._closing = True
            self._cond.notify_all()
