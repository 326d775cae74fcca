"""The loop's own test reads the socket and handles a message: it does not spin."""
import socket
import struct
import threading


class Reader(threading.Thread):
    def __init__(self, sock):
        threading.Thread.__init__(self)
        self.sock = sock
        self.stopped = False
        self.values = []

    def isStopped(self):
        return self.stopped

    def readInt(self):
        data = self.sock.recv(4)
        return struct.unpack("!i", data)[0] if len(data) == 4 else -1

    def process(self, kind):
        if kind == -1:
            return False
        self.values.append((kind, self.readInt()))
        return True

    def run(self):
        while not self.isStopped() and self.process(self.readInt()):  # expect: TW108
            pass

    def stop(self):
        self.stopped = True
        self.sock.shutdown(socket.SHUT_RDWR)
        self.join()


a, b = socket.socketpair()
r = Reader(a)
r.start()
b.send(struct.pack("!ii", 1, 7))
r.stop()
