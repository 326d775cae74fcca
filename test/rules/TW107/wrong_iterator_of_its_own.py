import threading
import time


class Devices:
    def __init__(self):
        self._devices = {}

    def add(self, name, device):
        self._devices[name] = device

    def remove(self, name):
        del self._devices[name]

    def __iter__(self):
        return iter(self._devices.values())

    def __len__(self):
        return len(self._devices)


class Daemon:
    def __init__(self):
        self._devices = Devices()
        self._collector = threading.Thread(target=self._collect, daemon=True)
        self._collector.start()

    def _collect(self):
        count = 0
        while True:
            self._devices.add(count, object())
            count += 1
            time.sleep(1)

    def suspend(self):
        for device in self._devices:  # expect: TW107
            print(device)

    def run(self):
        while True:
            self.suspend()


if __name__ == "__main__":
    Daemon().run()
