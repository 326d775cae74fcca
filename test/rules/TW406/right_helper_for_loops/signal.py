import threading


class Changed:
    def __init__(self):
        self._condition = threading.Condition()

    def wait(self, timeout=None):
        with self._condition:
            self._condition.wait(timeout)

    def tell(self):
        with self._condition:
            self._condition.notify_all()
