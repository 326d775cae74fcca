# `Base.__init__(self, …)` is a call on that object: each device has the reader that was made with it, and nothing else
# changes what it reads.
import threading


class Stream:
    def __init__(self, name):
        self.name = name
        self.line = ""
        self.reader = threading.Thread(target=self.read, daemon=True)

    def connect(self):
        self.reader.start()

    def read(self):
        while True:
            self.take(input())

    def take(self, text):
        if text == "":
            print(self.name, self.line)
            self.line = ""
        else:
            self.line += text

    def close(self):
        self.reader.join()


class Serial(Stream):
    def __init__(self, name):
        Stream.__init__(self, name)
        Stream.connect(self)


def weather():
    return Serial("weather")


def clock():
    return Serial("clock")


def door():
    return Serial("door")


def bell():
    return Serial("bell")


def lamp():
    return Serial("lamp")


def main():
    devices = [weather(), clock(), door(), bell(), lamp(), Serial("spare")]
    for device in devices:
        device.close()


main()
