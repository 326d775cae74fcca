# What the listening thread puts away under the lock, a subclass looks at under the lock as well.
import threading


class Line:
    def __init__(self, socket):
        self._socket = socket
        self._lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            message = self._socket.recv(100)
            with self._lock:
                self.incoming(message)

    def incoming(self, message):
        pass


class Clerk(Line):
    def __init__(self, socket):
        self.notes = {}
        super().__init__(socket)

    def incoming(self, message):
        if message in self.notes:
            del self.notes[message]

    def forget(self, message):
        with self._lock:
            self.notes.pop(message, None)

    def note(self, message):
        with self._lock:
            self.notes[message] = 1
