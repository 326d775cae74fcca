"""A method closes the socket that its own thread reads, and nothing tells that to end."""

import socket
import threading

class R:
    def __init__(self):
        self.sock = socket.create_connection(("localhost", 1))
        self.t = threading.Thread(target=self.run, daemon=True)
        self.t.start()
    def run(self):
        while True:
            data = self.sock.recv(10)
            if not data:
                break
            print(data)
    def close(self):
        self.sock.close()  # expect: TW217:warning


class Client:
    def __init__(self):
        self.reader = R()

    def stop(self):
        self.reader.close()
        print("closed")


if __name__ == "__main__":
    Client().stop()
