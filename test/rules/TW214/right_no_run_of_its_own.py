"""A class of threads in name only: it has no `run`, and starts a thread of its own."""

import threading


class Link(threading.Thread):
    def __init__(self, host):
        threading.Thread.__init__(self)
        self.host = host
        self.worker = None

    def connect(self):
        self.worker = threading.Thread(target=self.listen, daemon=True)
        self.worker.start()

    def listen(self):
        print("listening to", self.host)


link = Link("localhost")
link.connect()
input()
