import threading
import time


class Poller:
    """Subclasses may say how a step is taken."""

    def __init__(self):
        self.steps = threading.local()

    def step(self, number):
        return number * 2

    def run(self):
        self.steps.count = 0
        for number in range(1_000_000):
            self.steps.count += self.step(number)

    def begin(self):
        threads = [threading.Thread(target=self.run) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


class Sensor(Poller):
    def step(self, number):
        time.sleep(0.1)
        return number


class Task:
    """There for others to subclass."""

    def work(self, number):
        raise NotImplementedError

    def repeat(self):
        total = 0
        for number in range(1_000_000):
            total += 1
            self.work(number)
        return total

    def begin(self):
        threads = [threading.Thread(target=self.repeat) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
