import threading


class Visitor:
    def __init__(self, path):
        self.path = path
        self.file = None

    def get(self):
        if self.file is None:
            self.file = open(self.path)
        return self.file


def visit(paths):
    """Each thread makes its visitors, and goes through a copy of its own list of them."""
    visitors = []
    for path in paths:
        visitors.append(Visitor(path))
    for visitor in list(visitors):
        print(visitor.get().read())
    for visitor in [one for one in visitors if one.file is not None]:
        visitor.file = None


threads = [threading.Thread(target=visit, args=(["a.txt", "b.txt"],)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
