import threading
import urllib.request


class Link:
    def __init__(self, url):
        self.url = url
        self.closing = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def open(self):
        self.thread.start()

    def close(self):
        self.closing.set()
        self.thread.join()
        print("closed")

    def _watch(self):
        while not self.closing.wait(1):
            try:
                urllib.request.urlopen(self.url).close()
            except OSError:
                closer = threading.Thread(target=self.close, daemon=True)
                closer.start()
                return


link = Link("http://localhost:8080")
link.open()
link.closing.wait()
