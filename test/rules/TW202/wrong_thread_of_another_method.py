import threading
import time


class Robot(threading.Thread):
    def __init__(self):
        super().__init__()
        self.moves = threading.Thread(target=self.forward)
        self.moves.start()

    def run(self):
        time.sleep(1)
        print("ready")

    def forward(self):
        time.sleep(1)


robot = Robot()
robot.run()  # expect: TW202
robot.moves.join()
