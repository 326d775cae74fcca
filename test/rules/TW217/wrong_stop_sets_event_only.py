import threading
import urllib.request


class HealthMonitor:
    """Asks a service for its health every few seconds."""

    def __init__(self, url, period=5.0):
        self.url = url
        self.period = period
        self._stopping = threading.Event()
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._watch, name="health")
        self._thread.start()

    def stop(self):
        self._stopping.set()  # expect: TW217
        print("asked", self._thread.name, "to stop")

    def _watch(self):
        while not self._stopping.wait(self.period):
            with urllib.request.urlopen(self.url, timeout=3) as reply:
                print(self.url, reply.status)


monitor = HealthMonitor("http://localhost:8080/health")
monitor.start()
input("press return to stop ")
monitor.stop()
