"""A bounded queue is full before the next thread is started, until one is at its end."""

import queue
import socket
from threading import Thread


class Server:
    def __init__(self):
        self.sock = socket.socket()
        self.sock.bind(("127.0.0.1", 9999))
        self.sock.listen(5)
        self.slots = queue.Queue(3)

    def run_forever(self):
        while True:
            request, addr = self.sock.accept()
            t = Thread(target=self.handle, args=(request, addr))
            self.slots.put(t)
            t.start()

    def handle(self, request, addr):
        while True:
            data = request.recv(1024)
            if not data:
                request.close()
                self.slots.get()
                break
            request.sendall(data)


Server().run_forever()
