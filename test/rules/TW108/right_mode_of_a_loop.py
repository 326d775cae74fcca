"""How messages are framed decides how the loop reads; it ends where there is no whole message left."""
import socket
import threading


class Link:
    def __init__(self, sock):
        self.sock = sock
        self.framed = False
        self.rest = b""

    def use_frames(self):
        self.framed = True

    def messages(self):
        while True:
            if self.framed and len(self.rest) < 4:
                return
            message, end, rest = self.rest.partition(b"\n")
            if not end:
                return
            self.rest = rest
            print(message)

    def read(self):
        for _ in range(10):
            data = self.sock.recv(100)
            if not data:
                break
            self.rest += data
            self.messages()


here, there = socket.socketpair()
link = Link(here)
reader = threading.Thread(target=link.read)
reader.start()
link.use_frames()
there.sendall(b"ready\n")
there.close()
reader.join()
