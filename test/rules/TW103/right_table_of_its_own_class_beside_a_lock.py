import threading


class Table(dict):
    def names(self):
        return sorted(self)


class Registry:
    def __init__(self):
        self.lock = threading.RLock()
        self.table = Table()
        self.shown = Table()

    def register(self, name, address):
        with self.lock:
            self.table[name] = address

    def remove(self, name):
        with self.lock:
            if name in self.table:
                del self.table[name]

    def show(self, name):
        if name not in self.shown:
            self.shown[name] = name.upper()
        return self.shown[name]
