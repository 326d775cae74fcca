import socket
import threading

from protocol import read_messages


class Client:
    def __init__(self, host, port):
        self.address = (host, port)
        self.sock = None
        self.reader = None

    def connect(self):
        self.sock = socket.create_connection(self.address)
        self.reader = threading.Thread(target=self._read, name="reader")
        self.reader.start()

    def say(self, text):
        self.sock.sendall(text.encode() + b"\n")

    def disconnect(self):
        self.sock.shutdown(socket.SHUT_RDWR)
        self.reader.join()  # expect: TW212

    def _read(self):
        for message in read_messages(self.sock):
            self._handle(message)

    def _handle(self, message):
        if message == "kick":
            print("kicked out")
            self.disconnect()
        else:
            print("<", message)
