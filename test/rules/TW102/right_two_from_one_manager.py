import contextlib
import socket
import threading


class Line:
    def __init__(self, sock):
        self.sock = sock
        self.buffer = b""

    def receive(self):
        while b"\n" not in self.buffer:
            self.buffer += self.sock.recv(4096)
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line


@contextlib.contextmanager
def lines(pair=False):
    first = socket.create_connection(("localhost", 7000))
    try:
        if pair:
            second = socket.create_connection(("localhost", 7000))
            try:
                yield Line(first), Line(second)
            finally:
                second.close()
        else:
            yield Line(first)
    finally:
        first.close()


def main():
    def follow(line):
        for _ in range(3):
            print(line.receive())

    with lines(pair=True) as (left, right):
        follower = threading.Thread(target=follow, args=(right,))
        follower.start()
        follow(left)
        follower.join()


main()
