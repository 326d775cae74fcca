"""Another method waits until nothing is left to do, and for no thread."""

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

    def wait_idle(self, timeout=None):
        with self._cond:
            return self._cond.wait_for(lambda: not self._pending, timeout)

    def close(self):
        with self._cond:
            self._closing = True  # expect: TW217:information
            self._cond.notify_all()
