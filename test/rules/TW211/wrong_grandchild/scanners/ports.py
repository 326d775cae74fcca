import socket

from .base import Scanner


class PortScanner(Scanner):
    def __init__(self, host, port):  # expect: TW211
        self.host = host
        self.port = port
        self.open = False

    def run(self):
        with socket.socket() as sock:
            sock.settimeout(1)
            self.open = sock.connect_ex((self.host, self.port)) == 0
