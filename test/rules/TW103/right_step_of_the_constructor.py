import threading


class Page:
    """Several threads may edit a page."""

    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.variables = None
        self.load()

    def load(self):
        self.variables = None
        with open(self.path) as file:
            self.variables = dict(line.split("=", 1) for line in file)

    def store(self, name, value):
        with self.lock:
            self.variables[name] = value

    def value(self, name):
        if self.variables is not None:
            return self.variables.get(name)
        return None
