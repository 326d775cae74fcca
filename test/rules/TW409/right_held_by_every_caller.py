import threading


class Signal:
    def __init__(self):
        self._condition = threading.Condition()
        self.count = 0

    def _tell(self):
        self._condition.notify_all()

    def bump(self):
        with self._condition:
            self.count += 1
            self._tell()

    def reset(self):
        with self._condition:
            self.count = 0
            self._tell()


signal = Signal()
threads = [threading.Thread(target=signal.bump), threading.Thread(target=signal.reset)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
