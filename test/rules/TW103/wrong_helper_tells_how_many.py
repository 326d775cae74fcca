import threading


class Waiters:
    def __init__(self):
        self.names = []

    def count(self):
        return len(self.names)

    def enter(self, name):
        self.names.append(name)


waiters = Waiters()


def visit(name):
    if waiters.count() < 2:  # expect: TW103
        waiters.enter(name)


threads = [threading.Thread(target=visit, args=(name,)) for name in ("a", "b", "c")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
