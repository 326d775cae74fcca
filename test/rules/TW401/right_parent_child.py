import threading


class Node:
    def __init__(self, parent=None):
        self.lock = threading.Lock()
        self.parent = parent
        self.size = 0

    def grow(self):
        with self.lock:
            self.size += 1
        if self.parent is not None:
            self.parent.grow()


root = Node()
leaves = [Node(root) for _ in range(4)]
ts = [threading.Thread(target=leaf.grow) for leaf in leaves]
for t in ts:
    t.start()
for t in ts:
    t.join()
