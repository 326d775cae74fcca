"""The thread is there only from version 6 on: what older versions do is not done beside it."""
import socket
import sys
import threading
import time


class Bridge:
    def __init__(self, ip, version=5):
        self.version = version
        self.socket = socket.create_connection((ip, 80))
        self.sent = 0
        if self.version >= 6:
            threading.Thread(target=self.keep_alive, daemon=True).start()

    def send(self, data):
        if self.version < 6:
            self.sent += 1
            time.sleep(0.1)
        else:
            self.socket.send(data)

    def keep_alive(self):
        while True:
            self.sent += 1
            time.sleep(1)


bridge = Bridge("bridge", int(sys.argv[1]))
for i in range(100):
    bridge.send(b"x")
