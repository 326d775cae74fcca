import threading
from queue import Queue


class Oven:
    def __init__(self):
        self.loaves = Queue()
        self.cold = threading.Event()
        self.baker = threading.Thread(target=self.work)

    def is_hot(self):
        return not self.cold.wait(0.1)

    def work(self):
        while self.is_hot():
            if not self.loaves.empty():
                print("bakes", self.loaves.get())

    def cool(self):
        self.cold.set()
        self.baker.join()


oven = Oven()
oven.baker.start()
oven.loaves.put("rye")
oven.cool()
