import threading


class Link:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = []

    def send(self, text):
        with self.lock:
            self.sent.append(text)


class Client:
    def __init__(self):
        self._link = None

    @property
    def link(self):
        if self._link is None:
            self._link = Link()
        return self._link

    def reconnect(self):
        old = self.link
        with old.lock:
            self._link = None
            self.link.send(f"after {len(old.sent)}")


client = Client()
client.link.send("hello")
client.reconnect()
