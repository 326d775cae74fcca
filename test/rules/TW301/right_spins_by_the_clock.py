import threading
import time


class Spinner(threading.Thread):
    def __init__(self, iterations):
        super().__init__()
        self.iterations = iterations

    def run(self):
        while self.iterations:
            start_time = time.time()
            while time.time() - start_time < 1:
                pass
            self.iterations -= 1


a = Spinner(2)
b = Spinner(2)
a.start()
b.start()
a.join()
b.join()
