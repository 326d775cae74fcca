import threading
from configparser import RawConfigParser


class Options:
    def __init__(self, path):
        self.path = path
        self._lock = threading.Lock()
        self.config = RawConfigParser()
        self.config.read(path)
        self.saved = RawConfigParser()
        self.saved.read(path)

    def set(self, name, value):
        self.config.set("main", name, value)
        threading.Timer(1, self.flush).start()

    def keep(self, name, value):
        with self._lock:
            self.saved.set("main", name, value)

    def flush(self):
        with self._lock, open(self.path, "w") as file:
            self.config.write(file)  # expect: TW107
            self.saved.write(file)


options = Options("kitchen.ini")
for number in range(10):
    options.set(f"shelf{number}", "full")
    options.keep(f"shelf{number}", "full")
