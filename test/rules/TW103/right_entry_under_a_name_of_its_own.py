"""Each request takes its own entry out, under the name that its constructor made for it."""

import socket
from threading import Thread
from uuid import uuid4


class Outgoing(Thread):
    def __init__(self, host, proxy):
        self.proxy = proxy
        self.socket = socket.socket()
        self.id = str(uuid4())
        self.stop_flag = True
        self.proxy.insert_outgoing(self)
        super(Outgoing, self).__init__()
        self.socket.connect((host, 80))
        self.start()

    def run(self):
        while self.stop_flag:
            data = self.socket.recv(4096)
            if not data:
                self.proxy.drop_outgoing(self.id)


class Proxy(object):
    def __init__(self):
        self._outgoing = {}

    def insert_outgoing(self, request):
        self._outgoing[request.id] = request  # expect: TW105:hint

    def drop_outgoing(self, r_id):
        request = self._outgoing[r_id]
        if request:
            request.stop_flag = False
            try:
                request.socket.close()
            finally:
                del self._outgoing[r_id]  # expect: TW105:hint

    def listen(self):
        server = socket.socket()
        server.bind(("", 5001))
        server.listen(5)
        while True:
            sock, addr = server.accept()
            Outgoing(addr[0], self)  # expect: TW208:information


Proxy().listen()
