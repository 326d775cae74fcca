"""Version 6 is both: the thread is there, and what is done up to 6 is done. So is a mode that is one of two reasons."""
import socket
import sys
import threading
import time


class Bridge:
    def __init__(self, ip, version, quiet):
        self.version = version
        self.quiet = quiet
        self.socket = socket.create_connection((ip, 80))
        self.sent = 0
        self.lost = 0
        if self.version >= 6 and not self.quiet:
            threading.Thread(target=self.keep_alive, daemon=True).start()

    def send(self, data):
        if self.version <= 6:
            self.sent += 1  # expect: TW102
            time.sleep(0.1)
        if self.version < 6 or data == b"":
            self.lost += 1  # expect: TW102
        self.socket.send(data)

    def keep_alive(self):
        while True:
            self.sent += 1  # expect: TW102
            self.lost += 1  # expect: TW102
            time.sleep(1)


bridge = Bridge("bridge", int(sys.argv[1]), sys.argv[2] == "quiet")
for i in range(100):
    bridge.send(b"x")
