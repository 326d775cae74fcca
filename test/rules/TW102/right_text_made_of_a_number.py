"""Each thread has the node under the text of its number, which counts for itself."""

import random
import threading


class Recorder:
    def __init__(self):
        self.counter = {}

    def add(self, key):
        if key not in self.counter:
            self.counter[key] = 0
        self.counter[key] += 1


class Node:
    def __init__(self, name, recorder):
        self.name = name
        self.recorder = recorder
        self.state = 0

    def run(self):
        for _ in range(10):
            self.recorder.add(random.choice("abc"))
            self.state += 1


class Simulator:
    def __init__(self, count):
        self.count = count
        self.recorders = {}
        self.nodes = {}

    def set_up(self, name):
        self.recorders[name] = Recorder()
        self.nodes[name] = Node(name, self.recorders[name])

    def initialize(self):
        for number in range(self.count):
            self.set_up(str(number))

    def run(self):
        threads = []
        for number in range(self.count):
            threads.append(threading.Thread(target=self.nodes[str(number)].run))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    simulator = Simulator(3)
    simulator.initialize()
    simulator.run()
