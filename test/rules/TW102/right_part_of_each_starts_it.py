"""Each of the lines of a factory has a belt of its own, which starts the thread that moves it."""
import threading
import time


class Belt:
    def __init__(self, speed):
        self.speed = speed
        self.moved = 0

    def start(self):
        self.thread = threading.Thread(target=self._move)
        self.thread.start()

    def _move(self):
        for _ in range(1000):
            time.sleep(0.1)
            self.moved += self.speed


class Line:
    def __init__(self, speed):
        self.belt = Belt(speed)

    def start(self):
        self.belt.start()


class Oven:
    def __init__(self):
        self.belt = Belt(1)

    def start(self):
        self.thread = threading.Thread(target=self.belt._move)
        self.thread.start()


lines = []
for speed in (1, 2, 5):
    lines.append(Line(speed))
ovens = [Oven(), Oven()]
for line in lines:
    line.start()
for oven in ovens:
    oven.start()
for line in lines:
    line.belt.thread.join()
for oven in ovens:
    oven.thread.join()
