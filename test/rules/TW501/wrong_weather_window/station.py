import threading
import urllib.request


class Station(threading.Thread):
    def __init__(self, window):
        super().__init__(daemon=True)
        self.window = window

    def run(self):
        with urllib.request.urlopen("http://example.org/weather") as reply:
            self.window.show(reply.read().decode())
