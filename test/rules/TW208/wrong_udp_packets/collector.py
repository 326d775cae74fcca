import socket
import threading

from packets import handle


class Collector:
    def __init__(self, port):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("", port))

    def run(self):
        while True:
            packet, sender = self.sock.recvfrom(1500)
            threading.Thread(target=handle, args=(packet, sender), daemon=True).start()  # expect: TW208
