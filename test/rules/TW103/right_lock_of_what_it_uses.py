"""The phone has a lock for what it receives. That it calls a call with it says nothing of who else calls the call."""
from threading import Lock


class Phone:
    def __init__(self, socket):
        self.lock = Lock()
        self.socket = socket
        self.calls = {}

    def dial(self, number):
        call = Call(self, number)
        with self.lock:
            self.calls[number] = call
        return call

    def receive(self):
        with self.lock:
            number = self.socket.recv(80)
            self.calls[number].accepted()


class Call:
    def __init__(self, phone, number):
        self.phone = phone
        self.number = number
        self.state = "dialing"
        self.keys = []
        self.key_lock = Lock()

    def key(self, key):
        with self.key_lock:
            self.keys.append(key)

    def accepted(self):
        self.state = "ringing"

    def answer(self):
        if self.state != "ringing":
            raise RuntimeError("nobody rings")
        self.phone.socket.send(self.number)
        self.state = "answered"
