import threading
import time


class Aquarium:
    def __init__(self):
        self.fed = 0
        self.open = True

    def feed(self):
        while self.open:
            self.fed += 1
            time.sleep(3600)

    def show(self):
        while self.open:
            print("fed", self.fed, "times")
            time.sleep(60)

    def run(self):
        keepers = [threading.Thread(target=duty, daemon=True) for duty in (self.feed, self.show)]
        for keeper in keepers:
            keeper.start()
        for keeper in keepers:
            keeper.join()


if __name__ == "__main__":
    Aquarium().run()
