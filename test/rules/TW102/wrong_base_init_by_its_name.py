# The same, but what the readers add to belongs to the class, not to each of them.
import threading


class Stream:
    lines = 0

    def __init__(self, name):
        self.name = name
        self.reader = threading.Thread(target=self.read, daemon=True)

    def connect(self):
        self.reader.start()

    def read(self):
        while True:
            self.take(input())

    def take(self, text):
        print(self.name, text)
        Stream.lines += 1  # expect: TW102

    def close(self):
        self.reader.join()


class Serial(Stream):
    def __init__(self, name):
        Stream.__init__(self, name)
        Stream.connect(self)


def main():
    devices = [Serial("weather"), Serial("clock"), Serial("door"), Serial("bell"), Serial("lamp"), Serial("spare")]
    for device in devices:
        device.close()


main()
