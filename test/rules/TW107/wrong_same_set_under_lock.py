import threading
from urllib.request import urlopen


class Monitor:
    def __init__(self):
        self._lock = threading.Lock()
        self._hosts = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._check)
        self._thread.start()

    def watch(self, host):
        with self._lock:
            self._hosts.add(host)

    def unwatch(self, host):
        with self._lock:
            self._hosts.discard(host)

    def _check(self):
        while not self._stop.wait(10.0):
            with self._lock:
                hosts = self._hosts
            for host in hosts:  # expect: TW107
                with urlopen(f"http://{host}/health") as response:
                    print(host, response.status)

    def close(self):
        self._stop.set()
        self._thread.join()
