"""What is put into the set has the thread's own number in it: no two threads ever ask about the same member."""
import threading
from _thread import get_ident


class Tree:
    showing = set()

    def __init__(self, leaves):
        self.leaves = leaves

    def __repr__(self):
        key = id(self), get_ident()
        if key in self.showing:
            return "..."
        self.showing.add(key)
        try:
            return f"Tree({self.leaves!r})"
        finally:
            self.showing.discard(key)


tree = Tree([1, 2])
tree.leaves.append(tree)
shows = [threading.Thread(target=lambda: print(repr(tree))) for _ in range(3)]
for show in shows:
    show.start()
print(tree)
for show in shows:
    show.join()
