"""What is sent is the newest of what there is, again and again: nothing of it must be finished."""

import pickle
import socket
import time
from threading import Thread


class Server:
    def __init__(self):
        self.frame = None
        self.thread = Thread(target=self.broadcast, daemon=True)
        self.thread.start()

    def broadcast(self):
        server = socket.create_server(("127.0.0.1", 6969))
        client, _ = server.accept()
        try:
            while True:
                client.sendall(pickle.dumps(self.frame))
        except OSError:
            self.broadcast()


server = Server()
for _ in range(100):
    server.frame = time.time()
    time.sleep(0.04)
