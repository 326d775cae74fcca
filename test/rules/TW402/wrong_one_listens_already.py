import threading


class Settings:
    def __init__(self, first):
        self.listeners = []
        self.listen(first)
        self.add({"rate": 1})

    def listen(self, listener):
        self.listeners.append(listener)

    def add(self, layer):
        for listener in self.listeners:
            listener(layer)


class Receiver:
    def __init__(self):
        self.lock = threading.Lock()

    def start(self):
        with self.lock:
            self.settings = Settings(self.changed)  # expect: TW402

    def changed(self, layer):
        with self.lock:
            print(layer)


Receiver().start()
