import threading


class Recent:
    """Has no lock, and nobody says that several threads call it."""

    def __init__(self):
        self.all = []

    def add(self, packet):
        if packet not in self.all:
            self.all.append(packet)


class Link:
    """Its lock is for what it sends."""

    def __init__(self, out):
        self._lock = threading.Lock()
        self._out = out
        self.sent = 0
        self.recent = Recent()

    def send(self, packet):
        with self._lock:
            self._out.write(packet)
            self.sent += 1
            self.recent.add(packet)

    def forget(self):
        self.recent.all.clear()
