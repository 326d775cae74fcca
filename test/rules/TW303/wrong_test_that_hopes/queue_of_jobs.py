import threading


class Jobs:
    def __init__(self):
        self.done = 0
        self.thread = threading.Thread(target=self.run)

    def run(self):
        for _ in range(10):
            self.done += 1
