"""A thread takes its job out of the queue as it begins: that bounds nothing."""

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
            t = Thread(target=self.handle)  # expect: TW208:information
            self.slots.put(request)
            t.start()

    def handle(self):
        request = self.slots.get()
        while True:
            data = request.recv(1024)
            if not data:
                request.close()
                break
            request.sendall(data)


Server().run_forever()
