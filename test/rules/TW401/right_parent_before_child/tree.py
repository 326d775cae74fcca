import threading


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.lock = threading.Lock()
        self.children = []

    def grow(self):
        with self.lock:
            child = Node(self)
            with child.lock:
                self.children.append(child)
            return child
