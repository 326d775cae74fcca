"""The thread has no name yet."""

from threading import Thread
class N(Thread):
    def __init__(self, label):  # expect: TW211
        self.setName("n-" + label)
        super().__init__()
    def run(self):
        print(1)
n = N("x")
n.start()
n.join()
