import threading
from collections import OrderedDict


def walk(tree, prefix):
    for key, value in tree.items():
        print(prefix, key)
        walk(value, prefix + [key])


class Machine:
    """A threadsafe machine."""

    def __init__(self):
        self._lock = threading.RLock()
        self.states = ["a_b", "a_c"]

    def build(self, states, tree=None):
        tree = tree if tree is not None else OrderedDict()
        for state in states:
            tmp = tree
            for elem in state.split("_"):
                tmp = tmp.setdefault(elem, OrderedDict())
        return tree

    def show(self):
        tree = self.build(self.states)
        walk(tree, [])
        self.build(["d_e"], tree)
        walk(tree, [])
