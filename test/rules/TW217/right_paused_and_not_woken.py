import threading
import time


class Carousel:
    def __init__(self):
        self.turns = 0
        self.over = threading.Event()
        self.held = threading.Event()
        self.released = threading.Event()
        self.motor = threading.Thread(target=self.turn, daemon=True)
        self.motor.start()

    def turn(self):
        while not self.over.is_set():
            if self.held.is_set():
                self.released.wait()
                self.released.clear()
                self.held.clear()
            self.turns += 1
            time.sleep(1)

    def hold(self):
        self.held.set()

    def release(self):
        self.released.set()

    def stop(self):
        self.over.set()


carousel = Carousel()
carousel.hold()
time.sleep(3)
carousel.release()
carousel.stop()
print("the fair is over")
