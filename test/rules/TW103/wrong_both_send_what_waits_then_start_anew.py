"""Two threads send what waits, each having found something there."""

import socket
import threading


class Once:
    def __init__(self):
        self.pending = ["a", "b"]
        self.sock = socket.create_connection(("h", 80))

    def flush(self):
        if self.pending:  # expect: TW103:warning
            pending = self.pending
            for one in pending:
                self.sock.sendall(one)
            self.pending = []

    def run(self):
        for _ in range(3):
            self.flush()


once = Once()
t = threading.Thread(target=once.run)
t.start()
for name in "abc":
    once.flush()
t.join()
