import threading
import time


class Meter:
    """Counts what passes, and once a second what had no name, on a thread of its own."""

    def __init__(self):
        self.passed = 0
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.closed.wait(1.0):
            self.passed += 1  # expect: TW102

    def note(self):
        self.passed += 1  # expect: TW102

    def close(self):
        self.closed.set()
        self.thread.join()


class Line:
    def __init__(self):
        self.meter = Meter()


class Plant:
    def __init__(self):
        self.line = Line()

    def work(self):
        for _ in range(1000):
            self.line.meter.note()
            time.sleep(0.01)

    def close(self):
        self.line.meter.close()


def main():
    plant = Plant()
    plant.work()
    plant.close()
    print(plant.line.meter.passed)


main()
