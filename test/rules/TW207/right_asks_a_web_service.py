import threading
import urllib.request


class Request:
    def __init__(self, url):
        self.url = url

    def send(self, method, data=None):
        request = urllib.request.Request(url=self.url, data=data, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def get(self, data=None):
        return self.send("GET", data)


def look_up(show):
    """A question whose answer is shown: nothing is lost with it."""

    def ask():
        show(Request("https://games.example/api").get())

    threading.Thread(target=ask, daemon=True).start()
