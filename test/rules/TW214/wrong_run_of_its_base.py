"""The base has a `run`, which nobody ever starts."""

import threading


class Base(threading.Thread):
    def run(self):
        print("listening")


class Link(Base):
    def __init__(self, host):
        super().__init__()
        self.host = host

    def connect(self):
        print("connected to", self.host)


link = Link("localhost")  # expect: TW214
link.connect()
input()
