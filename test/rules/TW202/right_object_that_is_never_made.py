"""The constructor lacks an argument: TypeError, and `run` is not come to."""

import threading


class Server(threading.Thread):
    def __init__(self, host, port):
        super().__init__()
        self.address = host, port

    def run(self):
        print("serving", self.address)


server = Server("localhost")
server.run()
