"""The loop hands each line to one object, whose method makes the thread."""

import sys
import threading


def measure(name):
    with open(name) as file:
        print(name, len(file.read()))


class Scale:
    def __init__(self):
        self.running = []

    def put_on(self, name):
        thread = threading.Thread(target=measure, args=(name,))  # expect: TW208
        thread.start()
        self.running.append(thread)

    def settle(self):
        for thread in self.running:
            thread.join()


def weigh(scale, names):
    for name in names:
        scale.put_on(name.strip())
    scale.settle()


weigh(Scale(), sys.stdin)
