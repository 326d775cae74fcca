import socket
import threading


class Client:
    def __init__(self):
        self.lock = threading.RLock()
        self.sock = socket.create_connection(("localhost", 1))
        threading.Thread(target=self.receive, daemon=True).start()

    def is_connected(self):
        with self.lock:
            return self.sock is not None

    def send(self, message):
        with self.lock:
            if self.is_connected():
                self.sock.sendall(message)

    def close(self):
        with self.lock:
            if self.sock is not None:
                self.sock.close()
                self.sock = None

    def receive(self):
        sock = self.sock
        while sock.recv(10):
            pass
        self.close()


client = Client()
for line in open("messages"):
    client.send(line.encode())
