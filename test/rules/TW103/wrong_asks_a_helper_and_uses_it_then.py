# What a method or a property is asked is what it gives back: the socket may be gone before it is used.
import socket
import threading


class Client:
    def __init__(self):
        self.sock = socket.create_connection(("localhost", 1))
        threading.Thread(target=self.receive, daemon=True).start()

    @property
    def connected(self):
        return self.sock is not None

    def send(self, message):
        if self.connected:  # expect: TW103
            self.sock.sendall(message)

    def close(self):
        if self.sock is not None:
            self.sock.close()
            self.sock = None

    def receive(self):
        while self.sock.recv(10):
            pass
        self.close()


client = Client()
for line in open("messages"):
    client.send(line.encode())
