import threading


class Line:
    """Listens on a thread of its own; subclasses say what is done with what comes in."""

    def __init__(self, socket):
        self._socket = socket
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            self.incoming(self._socket.recv(100))

    def incoming(self, message):
        pass
