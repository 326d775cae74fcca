"""A class that is there to be subclassed, or to stand for what is not built in: nobody can make one."""

import threading


class NoCore(threading.Thread):
    def __init__(self):
        raise RuntimeError("this core is not built in")
        self.ready = False

    def run(self):
        print("never")


class Core(threading.Thread):
    def __init__(self):
        super().__init__()

    def run(self):
        print("working")


cores = []
for make in (Core, NoCore):
    try:
        core = make()
    except RuntimeError:
        continue
    core.start()
    cores.append(core)
for core in cores:
    core.join()
