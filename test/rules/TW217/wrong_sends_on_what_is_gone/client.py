import socket
import threading


class Client:
    def __init__(self, address):
        self.socket = socket.create_connection(address)
        self.leaving = threading.Event()
        self.thread = threading.Thread(target=self._keep_alive)
        self.thread.start()

    def _keep_alive(self):
        while not self.leaving.wait(10):
            self.socket.sendall(b"ping\n")

    def disconnect(self):
        self.leaving.set()  # expect: TW217
        self.socket.close()
