"""One is told where to save when it is made, one later."""
import threading
from urllib.request import urlopen


class Fetch(threading.Thread):
    def __init__(self, url, path=None):
        super().__init__(daemon=True)
        self.url = url
        self.path = path

    def run(self):
        with urlopen(self.url) as response:
            body = response.read()
        if self.path is not None:
            with open(self.path, "wb") as file:
                file.write(body)


first = Fetch("https://a.example", "a.html")  # expect: TW207
first.start()
second = Fetch("https://b.example")  # expect: TW207
second.path = "b.html"
second.start()
input("Enter ends")
