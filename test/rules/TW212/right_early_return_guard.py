import socket
import threading
from threading import current_thread


class Receiver(threading.Thread):
    def __init__(self, address):
        super().__init__(name="receiver")
        self.sock = socket.create_connection(address)

    def run(self):
        while self.sock.recv(4096):
            print("some bytes")
        self.close()

    def close(self):
        self.sock.close()
        if current_thread() is self:
            return
        self.join()


receiver = Receiver(("localhost", 5000))
receiver.start()
input("return to hang up ")
receiver.close()
