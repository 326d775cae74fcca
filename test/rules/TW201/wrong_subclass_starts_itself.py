import socket
import threading


class Announcer(threading.Thread):
    """Sends one hello to each neighbour."""

    def __init__(self, port):
        super().__init__(name="announcer")
        self.port = port
        self.start()  # expect: TW201

    def run(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.sendto(b"hello", ("255.255.255.255", self.port))


def main():
    announcer = Announcer(9999)
    print("announcing on", announcer.port)


main()
