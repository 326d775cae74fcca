"""Lines are added only while nobody prints, and whoever prints is the only one who says so."""
import threading


class Buffer:
    def __init__(self):
        self._idle = threading.Condition()
        self._printing = False
        self._lines = []

    def add(self, line):
        with self._idle:
            while self._printing:
                self._idle.wait()
            self._lines.append(line)

    def print_all(self):
        with self._idle:
            if self._printing:
                return
            self._printing = True
        try:
            for line in self._lines:
                print(line)
        finally:
            with self._idle:
                self._printing = False
                self._idle.notify_all()


def write(buffer):
    for number in range(100):
        buffer.add(number)


buffer = Buffer()
writer = threading.Thread(target=write, args=(buffer,))
writer.start()
buffer.print_all()
writer.join()
