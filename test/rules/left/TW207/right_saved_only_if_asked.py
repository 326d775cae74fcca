"""The thread writes a file only for those that say where to; nobody here does."""
import threading
from urllib.request import urlopen


class Fetch(threading.Thread):
    def __init__(self, url, on_done, path=None):
        super().__init__(daemon=True)
        self.url = url
        self.on_done = on_done
        self.path = path

    def run(self):
        with urlopen(self.url) as response:
            body = response.read()
        self.keep(body)
        self.on_done(body)

    def keep(self, body):
        path = self.path
        if path is not None:
            with open(path, "wb") as file:
                file.write(body)


Fetch("https://a.example", print).start()
Fetch("https://b.example", print).start()
input("Enter ends")
