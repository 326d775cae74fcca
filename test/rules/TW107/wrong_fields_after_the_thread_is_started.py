import threading
import time

NAMES = ("north", "south", "west")


class Station:
    def __init__(self, name):
        self.name = name
        self.seen = {}
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.begin()
        for other in NAMES:
            self.seen[other] = time.time()

    def begin(self):
        self.thread.start()

    def watch(self):
        while True:
            time.sleep(1)
            for name in self.seen:  # expect: TW107
                print(self.name, name, self.seen[name])


stations = []
for name in NAMES:
    stations.append(Station(name))
time.sleep(10)
