import threading
import urllib.request


class Poller:
    def __init__(self, url):
        self.url = url
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._poll)

    def start(self):
        self._thread.start()

    def stop(self):
        self._leaving.set()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _poll(self):
        while not self._leaving.wait(5):
            try:
                urllib.request.urlopen(self.url).close()
            except OSError as problem:
                print("giving up:", problem)
                self.stop()


poller = Poller("http://localhost:8080")
poller.start()
input("return to stop ")
poller.stop()
