import threading
from urllib.request import urlopen


class Prober:
    def __init__(self, hosts):
        self._pending = set(hosts)
        self._failed = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(5.0):
            for host in list(self._pending):
                try:
                    with urlopen(f"http://{host}/"):
                        self._pending.discard(host)
                except OSError:
                    self._failed.append(host)
            for host in self._failed:
                print("failed", host)
            self._failed.clear()

    def close(self):
        self._stop.set()
        self._thread.join()
        for host in self._pending:
            print("never reached", host)
