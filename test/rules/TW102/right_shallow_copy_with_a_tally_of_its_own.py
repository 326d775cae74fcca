"""A copy has attributes of its own, and what is put into them afterwards is its own as well; so is what it says itself."""
import copy
import threading


class Recipe:
    def __init__(self):
        self.used = {"flour": 0}
        self.baked = 0

    def fresh(self):
        other = copy.copy(self)
        other.used = dict(self.used)
        return other

    def bake(self):
        self.baked += 1
        self.used["flour"] += 500


class Dough:
    def __init__(self):
        self.parts = {"water": 0}
        self.lock = threading.Lock()
        self.weights = {"all": 0}

    def __copy__(self):
        return Dough()

    def knead(self):
        self.parts["water"] += 1


class Shelf:
    def __init__(self):
        self.lock = threading.Lock()
        self.loaves = {"rye": 0}

    def fill(self):
        with self.lock:
            self.loaves["rye"] += 1


plain, dough, shelf = Recipe(), Dough(), Shelf()
threads = [threading.Thread(target=plain.fresh().bake) for _ in range(3)]
threads += [threading.Thread(target=copy.copy(dough).knead) for _ in range(3)]
threads += [threading.Thread(target=copy.copy(shelf).fill) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
