import threading
import urllib.request


class Download(threading.Thread):
    """Sets its own data before the thread's; that is fine."""

    def __init__(self, url, path):
        self.url = url
        self.path = path
        label = self._label()
        super().__init__(name=label)
        self.daemon = False

    def _label(self):
        return f"{self.url} -> {self.path}"

    def run(self):
        urllib.request.urlretrieve(self.url, self.path)


download = Download("https://example.org/a.bin", "a.bin")
download.start()
download.join()
