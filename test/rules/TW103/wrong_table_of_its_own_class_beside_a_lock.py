import threading


class Table(dict):
    def names(self):
        return sorted(self)


class Registry:
    def __init__(self):
        self.lock = threading.RLock()
        self.table = Table()

    def register(self, name, address):
        with self.lock:
            self.table[name] = address

    def remove(self, name):
        if name in self.table:  # expect: TW103
            with self.lock:
                del self.table[name]
