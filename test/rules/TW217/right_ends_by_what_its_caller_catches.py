"""What is raised as the socket is closed ends the thread: its caller catches it."""

import socket
import threading


class Conn:
    def __init__(self, sock):
        self.sock = sock
        self.alive = True
        self.t = threading.Thread(target=self.loop, daemon=True)
        self.t.start()

    def loop(self):
        try:
            self.read_all()
        except OSError:
            pass

    def read_all(self):
        while True:
            data = self.sock.recv(10)
            if not data:
                return
            print(data)

    def close(self):
        self.sock.close()


class Server:
    def run(self):
        s = socket.create_server(("", 1))
        conns = []
        for _ in range(3):
            c, _ = s.accept()
            conns.append(Conn(c))
        for c in conns:
            c.close()


Server().run()
