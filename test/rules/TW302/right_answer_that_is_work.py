import socket
import threading
import time


class Link:
    def __init__(self):
        self.address = ("localhost", 5000)
        self.sock = None

    def move(self):
        self.address = ("localhost", 5001)

    def connect(self, address):
        try:
            return socket.create_connection(address)
        except OSError:
            return None

    def run(self):
        # What it asks for it has to work for: nobody else makes it.
        while self.sock is None:
            self.sock = self.connect(self.address)
            time.sleep(1)
        self.sock.close()


link = Link()
thread = threading.Thread(target=link.run)
thread.start()
link.move()
thread.join()
