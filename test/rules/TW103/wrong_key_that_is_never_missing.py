"""The options have a section from the first, and nobody takes it out: the test never finds it missing."""

import threading


class Options:
    def __init__(self):
        self.all = {"find": {"depth": 3}, "port": 5000}


options = Options()


def change(depth):
    if "find" not in options.all:
        options.all["find"] = {}  # expect: TW105
    options.all["find"]["depth"] = depth  # expect: TW105


threads = [threading.Thread(target=change, args=(depth,)) for depth in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
