import threading


class Monitor:
    def __init__(self):
        self.changed = threading.Condition()

    def __enter__(self):
        self.changed.acquire()
        return self

    def __exit__(self, *exc):
        self.changed.release()
