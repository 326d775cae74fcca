"""What the reader puts in between the end of the loop and the empty list nobody ever sees."""

import socket
import threading
import time


class Desk:
    def __init__(self):
        self.letters = []
        self.open = True

    def collect(self):
        server = socket.create_server(("", 8000))
        while True:
            link, _ = server.accept()
            self.letters.append(link.recv(1000))

    def run(self):
        threading.Thread(target=self.collect, daemon=True).start()
        while self.open:
            if not self.letters:
                time.sleep(0.1)
                continue
            for letter in self.letters:
                print(letter)
            self.letters = []  # expect: TW102:warning


Desk().run()
