import socket
import sys
import threading


class Tracker:
    def __init__(self):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("", 6000))
        self.peers = []

    def listen(self):
        try:
            while True:
                data, sender = self.sock.recvfrom(4096)
                if data:
                    self.peers.append(sender)
                    exit(1)
        except OSError as error:
            print(error)

    def answer(self):
        while True:
            data, sender = self.sock.recvfrom(4096)
            self.handle(data, sender)

    def handle(self, data, sender):
        if data == b"bye":
            sys.exit()
        self.sock.sendto(data, sender)

    # Neither is a thread that never ends: `exit()` ends it as a `return` does.
    def run(self):
        threading.Thread(target=self.listen).start()  # expect: TW201:hint
        threading.Thread(target=self.answer).start()  # expect: TW201:hint


Tracker().run()
