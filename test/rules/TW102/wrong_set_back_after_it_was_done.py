"""A command is carried out, and then the place of it is emptied: one that came meanwhile is lost. So is a word to draw anew."""
import threading
import time


class Robot:
    def __init__(self):
        self.command = None
        self.dirty = False

    def work(self):
        while True:
            if self.command is not None:
                self.carry_out(self.command)
                self.command = None  # expect: TW102
            time.sleep(0.1)

    def draw(self):
        while True:
            if self.dirty:
                self.carry_out("draw")
                self.dirty = False  # expect: TW102
            time.sleep(0.1)

    def carry_out(self, command):
        time.sleep(2)
        print(command)

    def tell(self, command):
        self.command = command
        self.dirty = True


robot = Robot()
threading.Thread(target=robot.work, daemon=True).start()
threading.Thread(target=robot.draw, daemon=True).start()
while True:
    robot.tell(input())
