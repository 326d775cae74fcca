import threading
import time


class Counting:
    def __init__(self, goal):
        self.goal = goal
        self.reached = 0


class Runner(Counting, threading.Thread):
    def __init__(self, goal):  # expect: TW211
        Counting.__init__(self, goal)
        self.pause = 0.1

    def run(self):
        while self.reached < self.goal:
            time.sleep(self.pause)
            self.reached += 1


runner = Runner(5)
runner.start()
runner.join()
print(runner.reached)
