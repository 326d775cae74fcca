# Whoever asks waits for the answer, but the thread that has opened the line, which reads it itself.
import threading


class Line:
    def __init__(self, socket):
        self.socket = socket
        self.buffer = b''
        self.answers = {}
        self.came = threading.Condition()
        self.reader = threading.current_thread()

    def read(self):
        if not self.buffer:
            self.buffer = self.socket.recv(100)
        head, self.buffer = self.buffer[0], self.buffer[1:]
        with self.came:
            self.answers[head] = True
            self.came.notify_all()

    def ask(self, number):
        if threading.current_thread() is self.reader:
            self.read()
        else:
            with self.came:
                while number not in self.answers:
                    self.came.wait()


def main(socket):
    line = Line(socket)
    threading.Thread(target=line.ask, args=(1,), daemon=True).start()
    while True:
        line.read()


main(object())
