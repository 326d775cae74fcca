import threading
from urllib.request import urlopen


class Shipper:
    def __init__(self):
        self._cond = threading.Condition()
        self._lines = []
        self._closed = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def put(self, line):
        with self._cond:
            self._lines.append(line)
            self._cond.notify()

    def close(self):
        with self._cond:
            self._closed = True
            self._cond.notify()
        self._thread.join()

    def _run(self):
        while True:
            with self._cond:
                while not self._lines and not self._closed:
                    self._cond.wait()
                if not self._lines:
                    return
                lines, self._lines = self._lines, []
            with urlopen("http://sink.local/", data="".join(lines).encode()):
                pass
