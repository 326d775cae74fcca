import socket

from service import Service


class Heartbeat(Service):
    def __init__(self, host):
        super().__init__()
        self.host = host

    def tick(self):
        super().tick()
        with socket.create_connection((self.host, 9), timeout=1) as conn:
            conn.sendall(b".")

    def skip(self, count):
        self.ticks += count  # expect: TW102
