"""What the thread runs calls it alone; the other method that does, nothing names."""

import socket
from threading import Thread


class Outgoing(Thread):
    def __init__(self, host):
        super().__init__()
        self.socket = socket.create_connection((host, 80))
        self.running = True
        self.buffer = b""
        self.start()

    def run(self):
        while self.running:
            self.read_body()

    def read_body(self):
        data = self.socket.recv(4096)
        if not data:
            self.running = False
        self.buffer = self.buffer + data

    def parse(self):
        self.read_body()


server = socket.create_server(("", 8080))
while True:
    conn, addr = server.accept()
    Outgoing(addr[0])  # expect: TW208:information
