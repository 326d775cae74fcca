import socket
import threading

from protocol import read_messages


class Client:
    def __init__(self, host, port, events):
        self.address = (host, port)
        self.events = events
        self.sock = None
        self.reader = threading.Thread(target=self._read, name="reader")

    def connect(self):
        self.sock = socket.create_connection(self.address)
        self.reader.start()

    def disconnect(self):
        self.sock.shutdown(socket.SHUT_RDWR)
        self.reader.join()

    def _read(self):
        for message in read_messages(self.sock):
            self.events.put(message)
