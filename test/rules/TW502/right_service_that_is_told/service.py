import threading


class Service:
    def __init__(self):
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.stop.wait(5):
            print("working")
