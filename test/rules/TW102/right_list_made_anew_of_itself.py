"""Under one lock, of a list that nobody else changes meanwhile, of another list, and of a tuple that others replace."""

import socket
import threading
import time


class Hub:
    def __init__(self):
        self.links = []
        self.names = []
        self.fresh = []
        self.old = []
        self.lock = threading.Lock()

    def listen(self):
        server = socket.create_server(("", 8000))
        while True:
            link, address = server.accept()
            with self.lock:
                self.links.append(link)
            self.fresh.append(address)
            print(self.names)

    def run(self):
        self.links = [link for link in self.links if link.fileno() >= 0]
        threading.Thread(target=self.listen, daemon=True).start()
        while True:
            with self.lock:
                self.links = [link for link in self.links if link.fileno() >= 0]
            self.names.append(str(time.time()))
            self.names = [name for name in self.names if name > str(time.time() - 60)]
            self.old = list(self.fresh)
            time.sleep(5)


Hub().run()
