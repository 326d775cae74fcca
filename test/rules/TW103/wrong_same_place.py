"""All threads work on the last part, whatever number they were given."""

import threading


class Part:
    def __init__(self, name):
        self.name = name
        self.status = "waiting"

    def copy(self, name):
        return Part(name)

    def finish(self):
        if self.status == "waiting":  # expect: TW103
            self.status = self.name


def work(first, names):
    parts = [first.copy(name) for name in names]

    def run(index):
        parts[-1].finish()

    threads = [threading.Thread(target=run, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


work(Part("first"), ["a", "b", "c", "d"])
