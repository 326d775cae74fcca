import threading
import time

NAMES = ("north", "south", "west")


class Station:
    def __init__(self, name):
        self.name = name
        # Made here and started later: nobody works on this station yet.
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.seen = {}
        for other in NAMES:
            self.seen[other] = time.time()
        self.forget()

    def forget(self):
        self.seen.pop(self.name)

    def start(self):
        self.thread.start()

    def watch(self):
        while True:
            time.sleep(1)
            for name in self.seen:
                print(self.name, name, self.seen[name])


stations = []
for name in NAMES:
    stations.append(Station(name))
    stations[-1].start()
time.sleep(10)
