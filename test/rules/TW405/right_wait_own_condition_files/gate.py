import threading


class Gate:
    def __init__(self):
        self.changed = threading.Condition()
        self.open = False

    def pass_through(self):
        with self.changed:
            while not self.open:
                self.changed.wait()

    def unlock(self):
        with self.changed:
            self.open = True
            self.changed.notify_all()
