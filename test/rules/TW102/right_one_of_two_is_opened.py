"""The stream is of the one kind or of the other: the threads of both never run beside each other."""
import sys
import threading
import time


class Stream:
    def open(self):
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            log.count += 1
            time.sleep(1)


class Client(Stream):
    pass


class Component(Stream):
    pass


class Log:
    def __init__(self):
        self.count = 0


log = Log()


def main():
    if "client" in sys.argv:
        stream = Client()
    else:
        stream = Component()
    stream.open()
    time.sleep(10)


main()
