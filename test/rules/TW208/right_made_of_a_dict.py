"""What can't be called makes no thread: the call raises where it stands."""

import _thread
import socket


class Listener:
    def __init__(self):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("", 9100))
        self.cache = {}

    def listen(self):
        while True:
            data, address = self.sock.recvfrom(1024)
            self.cache[address[0]] = data
            _thread.start_new_thread(self.cache, (address[0],))
            self.sock.sendto(b"ok", address)


Listener().listen()
