import collections
import threading
import time


class Totals:
    def __init__(self):
        self._by_host = collections.defaultdict(list)
        self._thread = None

    def add(self, host, size):
        self._by_host[host].append(size)
        if self._thread is None:
            self._thread = threading.Thread(target=self._report, daemon=True)
            self._thread.start()

    def _report(self):
        while True:
            time.sleep(60)
            for host, sizes in self._by_host.items():  # expect: TW107
                print(host, sizes)
