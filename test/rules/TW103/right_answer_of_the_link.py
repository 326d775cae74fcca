"""What the link gave is tested, not the link: that another thread drops the link changes nothing about the answer."""
import threading


class Link:
    def __init__(self, lines):
        self.lines = list(lines)

    def receive(self):
        return self.lines.pop(0) if self.lines else "end"


class Client:
    def __init__(self):
        self.link = None

    def connect(self):
        self.link = Link(["one", "two"])

    def drop(self):
        if self.link:
            self.link = None

    def renew(self):
        self.connect()
        return False

    def run(self):
        self.connect()
        going = True
        while going:
            kind = self.link.receive()
            if kind == "end":
                going = self.renew()


client = Client()
dropping = threading.Thread(target=client.drop)
dropping.start()
client.run()
dropping.join()
