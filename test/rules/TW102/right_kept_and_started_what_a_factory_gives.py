"""Each stream that the factory makes is kept and started once."""
import threading


class Stream:
    def __init__(self, config):
        self.config = config
        self.count = 0

    def start(self):
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        for _ in range(3):
            self.count += 1


class Registry:
    def __init__(self):
        self._factories = {}

    def register(self, name, factory):
        self._factories[name] = factory

    def create(self, name, config):
        return self._factories[name](config)


def make_stream(config):
    return Stream(config)


REGISTRY = Registry()
REGISTRY.register("v2", make_stream)


class Client:
    def __init__(self, config):
        self.config = config
        self.active = True
        self._lock = threading.Lock()

    def _create(self, name):
        return REGISTRY.create(name, self.config)

    def pump(self):
        while self.active:
            self._switch()

    def _switch(self):
        stream = self._create("v2")
        with self._lock:
            self._stream = stream
        stream.start()


def main():
    client = Client(1)
    thread = threading.Thread(target=client.pump)
    thread.start()
    thread.join()


main()
