import socket
import threading
import time


class Peer:
    def __init__(self, sock):
        self.sock = sock
        self.running = True

    def loop(self):
        while self.running:
            data = self.sock.recv(100)
            if not data:
                self.close()
                break
            self.sock.sendall(data)

    def close(self):
        self.running = False
        self.sock.close()


peer = Peer(socket.create_connection(("localhost", 5000)))
threading.Thread(target=peer.loop, daemon=True).start()  # expect: TW207
time.sleep(60)
