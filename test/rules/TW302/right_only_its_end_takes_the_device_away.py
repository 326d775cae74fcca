# What the loop asks besides is there as long as the loop goes on: only close() takes it away, and that ends the loop.

import socket
import threading


class Listener:
    def __init__(self, address):
        self.active = True
        self.door = socket.create_connection(address)
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def _listen(self):
        while self.active:  # expect: TW108:information
            if self.door:  # expect: TW103
                print(self.door.recv(100))

    def close(self):
        self.active = False
        self.door = None
        self.thread.join()


listener = Listener(("localhost", 7000))
input()
listener.close()
