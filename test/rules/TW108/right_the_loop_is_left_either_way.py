import socket
import threading


class Line:
    """Reads what comes, as far as it makes whole records; the other end may hang up meanwhile."""

    def __init__(self, sock):
        self.sock = sock
        self.rest = b""
        self.hung_up = False
        self.reader = threading.Thread(target=self.read)

    def read(self):
        while True:
            data = self.sock.recv(4096)
            self.take(data)

    def take(self, data):
        self.rest += data
        while self.rest:
            record, sep, rest = self.rest.partition(b"\n")
            if sep:
                print(record)
                self.rest = rest
            else:
                if self.hung_up:
                    return print("cut off", record)
                return None
        return None

    def hang_up(self):
        self.hung_up = True


def main():
    line = Line(socket.create_connection(("localhost", 7000)))
    line.reader.start()
    input()
    line.hang_up()
    line.reader.join()


main()
