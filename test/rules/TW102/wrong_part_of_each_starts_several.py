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
            self.moved += self.speed  # expect: TW102


class Line:
    def __init__(self, speed):
        self.belt = Belt(speed)

    def start(self):
        for motor in range(2):
            self.belt.start()


lines = []
for speed in (1, 2, 5):
    lines.append(Line(speed))
for line in lines:
    line.start()
for line in lines:
    line.belt.thread.join()
