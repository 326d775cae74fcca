"""What the listener puts in while the list is made anew is in the old one only."""

import socket
import threading
import time


class Hub:
    def __init__(self):
        self.links = []
        self.seen = {}
        self.lost = []
        self.lock = threading.Lock()

    def listen(self):
        server = socket.create_server(("", 8000))
        while True:
            link, address = server.accept()
            self.links.append(link)
            self.seen[address] = time.time()

    def run(self):
        threading.Thread(target=self.listen, daemon=True).start()
        while True:
            self.links = [link for link in self.links if link.fileno() >= 0]  # expect: TW102:warning
            recent = {who: when for who, when in list(self.seen.items()) if when > time.time() - 60}
            self.seen = recent  # expect: TW102
            time.sleep(5)


Hub().run()
