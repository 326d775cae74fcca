import threading


class Loader(threading.Thread):
    def __init__(self):
        super().__init__()
        self.ready = threading.Event()
        self.data = None

    def run(self):
        self.data = "data"
        self.ready.set()
