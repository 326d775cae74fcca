import threading


class Runner(threading.Thread):
    def __init__(self, name, behind=None):
        super().__init__(name=name)
        self.behind = behind

    def run(self):
        print(self.name, "ran")
        if self.behind is not None:
            self.behind.start()
            self.behind.join()


def team(names):
    runner = None
    for name in reversed(names):
        runner = Runner(name, runner)
    return runner


first = team(["ann", "bob", "cid"])
first.start()
first.join()
