"""Nobody here calls what makes the object: who does has it then, and closes it."""
import queue
from threading import Thread


class Filler(Thread):
    def __init__(self, tank):
        super().__init__(daemon=True)
        self.drops = queue.Queue(maxsize=5)
        self.running = False
        self.tank = tank

    def run(self):
        while self.running:  # expect: TW108
            try:
                drop = self.drops.get(True, 5)
            except queue.Empty:
                continue
            self.tank.water.append(drop)

    def start(self):
        self.running = True
        super().start()

    def stop(self):
        self.running = False


class Tank:
    def __init__(self):
        self.water = []

    def open(self):
        self.filler = Filler(self)
        self.filler.start()
        return self

    def close(self):
        self.filler.stop()  # expect: TW217


class Well:
    def open(self):
        tank = Tank()
        return tank.open()
