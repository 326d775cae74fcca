# The test is the wrong way round: all but the thread that has opened the line read from it.
import threading


class Line:
    def __init__(self, socket):
        self.socket = socket
        self.buffer = b''
        self.reader = threading.current_thread()

    def read(self):
        if not self.buffer:  # expect: TW103
            self.buffer = self.socket.recv(100)
        head, self.buffer = self.buffer[0], self.buffer[1:]
        return head

    def ask(self):
        if threading.current_thread() is not self.reader:
            self.read()


def main(socket):
    line = Line(socket)
    threading.Thread(target=line.ask, daemon=True).start()
    while True:
        line.read()


main(object())
