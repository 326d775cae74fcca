import threading


class Node:
    """Made by a generator: the step stands there empty, and its name says that it is nobody else's."""

    def __init__(self):
        self._lock = threading.Lock()
        self._children = []

    def _build_attributes(self, attributes):
        pass

    def build(self, attributes, children):
        with self._lock:
            self._build_attributes(attributes)
            self._children.extend(children)

    def count(self):
        with self._lock:
            return len(self._children)


node = Node()
t = threading.Thread(target=node.build, args=({}, [1, 2]))
t.start()
print(node.count())
t.join()
