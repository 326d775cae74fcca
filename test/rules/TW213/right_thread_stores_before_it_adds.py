import threading


class Meter:
    def __init__(self):
        self.thread = threading.Thread(target=self.run)
        self.thread.start()
        self.name = "meter"

    def run(self):
        self.total = 0
        for i in range(100):
            self.total += i


meter = Meter()
meter.thread.join()
print(meter.name, meter.total)
