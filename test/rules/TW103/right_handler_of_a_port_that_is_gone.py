"""The handler is there for a port that is gone as well."""

import threading

import serial


class Meter:
    def __init__(self):
        self.port = None
        self.level = 0

    def write(self, text):
        if self.port is not None:
            try:
                self.port.write(text)
            except OSError:
                self.port = None

    def read(self):
        while True:
            try:
                if self.port is not None:
                    self.level = int(self.port.readline())
            except (ValueError, AttributeError):
                print("no number")

    def run(self):
        self.port = serial.Serial("/dev/ttyUSB0")
        threading.Thread(target=self.read, daemon=True).start()
        while True:
            self.write(input().encode())


Meter().run()
