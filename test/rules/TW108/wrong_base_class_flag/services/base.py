import threading


class Service(threading.Thread):
    def __init__(self):
        super().__init__()
        self.alive = True

    def shutdown(self):
        self.alive = False
        self.join()
