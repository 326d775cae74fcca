import socket
import threading


class Peer(threading.Thread):
    def __init__(self, host, port=6881):  # expect: TW211
        self.address = (host, port)
        self.name = "peer-" + host
        threading.Thread.__init__(self)

    def run(self):
        with socket.create_connection(self.address, timeout=5) as sock:
            print(self.name, sock.recv(68))


def main():
    peers = [Peer("alpha"), Peer("beta")]
    for peer in peers:
        peer.start()
    for peer in peers:
        peer.join()


main()
