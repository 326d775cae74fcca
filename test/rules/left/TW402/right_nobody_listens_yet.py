import threading


class Settings:
    shared = None

    def __init__(self):
        self.listeners = []
        self.layers = []
        self.add({"rate": 1})

    def listen(self, listener):
        self.listeners.append(listener)

    def add(self, layer):
        self.layers.append(layer)
        for listener in self.listeners[:]:
            listener(layer)

    @staticmethod
    def get():
        if Settings.shared is None:
            Settings.shared = Settings()
        return Settings.shared


class Receiver:
    def __init__(self):
        self.lock = threading.Lock()

    def start(self):
        with self.lock:
            Settings.get().listen(self.changed)

    def changed(self, layer):
        with self.lock:
            print(layer)


receivers = [Receiver(), Receiver()]
for receiver in receivers:
    receiver.start()
Settings.get().add({"rate": 2})
