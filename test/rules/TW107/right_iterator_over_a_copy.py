import threading
import time


class Devices:
    def __init__(self):
        self._lock = threading.Lock()
        self._devices = {}

    def add(self, name, device):
        with self._lock:
            self._devices[name] = device

    def __iter__(self):
        with self._lock:
            return iter(list(self._devices.values()))


class Names:
    def __init__(self):
        self._names = []

    def add(self, name):
        self._names.append(name)

    def __iter__(self):
        for name in list(self._names):
            yield name


class Daemon:
    def __init__(self):
        self._devices = Devices()
        self._names = Names()
        self._collector = threading.Thread(target=self._collect, daemon=True)

    def _collect(self):
        count = 0
        while True:
            self._devices.add(count, object())
            self._names.add(str(count))
            count += 1
            time.sleep(1)

    def run(self):
        self._collector.start()
        while True:
            for device in self._devices:
                print(device)
            for name in self._names:
                print(name)


if __name__ == "__main__":
    Daemon().run()
