"""What is handed over behind a star may be all that it takes."""

import threading


class Server(threading.Thread):
    def __init__(self, host, port):
        super().__init__()
        self.address = host, port

    def run(self):
        print("serving", self.address)


address = ("localhost", 80)
server = Server(*address)
server.run()  # expect: TW202
