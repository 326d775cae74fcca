"""The loop ends as soon as the thread has begun: nothing waits for its work."""
import threading
import time


class Oven:
    def __init__(self):
        self.is_hot = False

    def bake(self, bread):
        self.is_hot = True
        time.sleep(1)
        print(bread, "is ready")

    def begin(self, bread):
        threading.Thread(target=self.bake, args=(bread,)).start()  # expect: TW201
        while not self.is_hot:  # expect: TW302
            time.sleep(0.1)
        print("the oven is hot")


Oven().begin("rye")
