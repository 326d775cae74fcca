"""What the constructor calls after the start sets what the thread reads."""

import threading
import time


class Node(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self._quit = threading.Event()
        self.start()  # expect: TW213
        self._setup()

    def _setup(self):
        self.rate = 10

    def run(self):
        while not self._quit.wait(1 / self.rate):
            print(self.name)

    def end(self):
        self._quit.set()
        self.join()


n = Node("n")
time.sleep(1)
n.end()
