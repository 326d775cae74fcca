import threading
import time


class Part0:
    def __init__(self):
        self.stream = 0
        self.raw = 0

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


class Part1:
    def __init__(self):
        self.stream = 0
        self.raw = 1

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


class Part2:
    def __init__(self):
        self.stream = 0
        self.raw = 2

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


class Part3:
    def __init__(self):
        self.stream = 0
        self.raw = 3

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


class Part4:
    def __init__(self):
        self.stream = 0
        self.raw = 4

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


class Part5:
    def __init__(self):
        self.stream = 0
        self.raw = 5

    def run(self):
        while True:
            refresh(self)
            self.stream = self.stream + 1
            time.sleep(1)


# Many threads call it, each on an object of its own.
def refresh(part):
    part.stream = part.raw


threading.Thread(target=Part0().run, daemon=True).start()
threading.Thread(target=Part1().run, daemon=True).start()
threading.Thread(target=Part2().run, daemon=True).start()
threading.Thread(target=Part3().run, daemon=True).start()
threading.Thread(target=Part4().run, daemon=True).start()
threading.Thread(target=Part5().run, daemon=True).start()
time.sleep(60)
