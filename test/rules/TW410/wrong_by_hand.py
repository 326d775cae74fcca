import threading


class Log:
    def __init__(self):
        self._lock = threading.RLock()
        self._lines = []

    def lines(self):
        self._lock.acquire()
        try:
            for line in self._lines:
                yield line  # expect: TW410
        finally:
            self._lock.release()


log = Log()
thread = threading.Thread(target=lambda: print(list(log.lines())))
thread.start()
thread.join()
