import threading


class Gate:
    def __init__(self):
        self._cond = threading.Condition()
        self._open = False

    def _wake(self):
        self._cond.notify_all()

    def open(self):
        with self._cond:
            self._open = True
            self._wake()

    def wait(self):
        with self._cond:
            self._cond.wait_for(lambda: self._open)


gate = Gate()
t = threading.Thread(target=gate.wait)
t.start()
gate.open()
t.join()
