import socket
import threading


class Link(threading.Thread):
    def __init__(self, sock):
        super().__init__()
        self.sock = sock
        self.serving = False
        self.login = None

    def connect(self):
        self.start()

    def serve(self):
        self.serving = True
        self.start()

    def run(self):
        while self.sock.recv(1):
            self.step()

    def step(self):
        if self.serving and self.login is None:
            self.login = object()

    def log_in(self):
        if self.login is None:
            self.login = object()
        return self.login


def ask(address):
    link = Link(socket.create_connection(address))
    link.connect()
    link.log_in()
    link.join()


def answer(sock):
    link = Link(sock.accept()[0])
    link.serve()
    link.join()


answer(socket.create_server(("", 8000)))
ask(("localhost", 8000))
