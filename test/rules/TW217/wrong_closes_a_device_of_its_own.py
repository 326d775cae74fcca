import threading
import time


class Device:
    def __init__(self):
        self.out = open("device.txt")
        self.names = []

    def read(self):
        self.out.seek(0)
        return self.out.readline()

    def close(self):
        self.out.close()


class Labels:
    """Its close() takes nothing away that the thread uses."""

    def __init__(self):
        self.texts = ["a"]
        self.log = open("labels.txt")

    def first(self):
        return self.texts[0]

    def close(self):
        self.log.close()


class Sampler(threading.Thread):
    def __init__(self, device):
        super().__init__(daemon=True)
        self.device = device
        self.halt = threading.Event()

    def run(self):
        while not self.halt.wait(0.1):
            self.device.read()

    def stop(self):
        self.halt.set()  # expect: TW217
        self.device.close()


class Waiting(threading.Thread):
    def __init__(self, device):
        super().__init__(daemon=True)
        self.device = device
        self.halt = threading.Event()

    def run(self):
        while not self.halt.wait(0.1):
            self.device.read()

    def stop(self):
        self.halt.set()
        self.join()
        self.device.close()


class Reader(threading.Thread):
    def __init__(self, labels):
        super().__init__(daemon=True)
        self.labels = labels
        self.halt = threading.Event()

    def run(self):
        while not self.halt.wait(0.1):
            print(self.labels.first())

    def stop(self):
        self.halt.set()
        self.labels.close()


sampler = Sampler(Device())
waiting = Waiting(Device())
reader = Reader(Labels())
for one in (sampler, waiting, reader):
    one.start()
time.sleep(1)
sampler.stop()
waiting.stop()
reader.stop()
