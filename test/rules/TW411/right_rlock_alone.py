import threading


class Tree:
    def __init__(self):
        self._lock = threading.RLock()
        self._nodes = []

    def add(self, node):
        with self._lock:
            self._nodes.append(node)

    def visit(self, visitor):
        with self._lock:
            for node in self._nodes:
                visitor(node)


def work():
    tree = Tree()
    tree.add(1)
    tree.visit(print)


t = threading.Thread(target=work)
t.start()
t.join()
