import threading


class Listeners:
    """Has no lock, and nobody says that several threads call it."""

    def __init__(self):
        self.all = []

    def add(self, listener):
        if listener not in self.all:
            self.all.append(listener)

    def call(self, event):
        for listener in list(self.all):
            listener(event)


class Link:
    """Its lock is for what it sends."""

    def __init__(self, out):
        self._lock = threading.Lock()
        self._out = out
        self.sent = 0
        self.on_sent = Listeners()
        self.on_sent.add(print)

    def send(self, packet):
        with self._lock:
            self._out.write(packet)
            self.sent += 1
            self.on_sent.call(packet)

    def listen(self, listener):
        with self._lock:
            self.on_sent.add(listener)
