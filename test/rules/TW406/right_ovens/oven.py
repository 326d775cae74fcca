import threading


class Oven:
    def __init__(self):
        self.trays = []
        self.changed = threading.Condition()

    def put(self, tray):
        with self.changed:
            self.trays.append(tray)
            self.changed.notify_all()

    def has_trays(self):
        return len(self.trays) > 0
