"""One thread sends what waits and starts anew; the others only add."""

import socket
import threading
import time


class Sender:
    def __init__(self):
        self.pending = []
        self.lock = threading.Lock()
        self.sock = socket.create_connection(("h", 80))

    def add(self, one):
        with self.lock:
            self.pending.append(one)

    def run(self):
        for _ in range(3):
            with self.lock:
                if self.pending:
                    for one in self.pending:
                        self.sock.sendall(one)
                    self.pending = []
            time.sleep(1)


sender = Sender()
t = threading.Thread(target=sender.run)
t.start()
for name in "abc":
    sender.add(name)
t.join()
