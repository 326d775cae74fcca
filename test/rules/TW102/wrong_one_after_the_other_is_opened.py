"""Both streams are opened, one after the other: their threads count in one log."""
import threading
import time


class Stream:
    def open(self):
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            log.count += 1  # expect: TW102
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
    for stream in (Client(), Component()):
        stream.open()
    time.sleep(10)


main()
