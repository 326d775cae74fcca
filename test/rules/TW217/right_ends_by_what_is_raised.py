"""A method closes the socket that its own thread reads, which ends by what is raised there."""

import socket
import threading

class R:
    def __init__(self):
        self.sock = socket.create_connection(("localhost", 1))
        self.t = threading.Thread(target=self.run, daemon=True)
        self.t.start()
    def run(self):
        while True:
            try:
                data = self.sock.recv(10)
            except OSError:
                break
            if not data:
                break
            print(data)
    def close(self):
        self.sock.close()


class Client:
    def __init__(self):
        self.reader = R()

    def stop(self):
        self.reader.close()
        print("closed")


if __name__ == "__main__":
    Client().stop()
