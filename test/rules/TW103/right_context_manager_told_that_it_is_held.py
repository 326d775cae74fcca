import threading
from contextlib import contextmanager


class Aquarium:
    def __init__(self):
        self._glass = threading.Lock()
        self.fish = []

    @contextmanager
    def _exclusive(self, is_held):
        if is_held:
            yield
        else:
            with self._glass:
                yield

    def remove(self, name, is_held=False):
        with self._exclusive(is_held):
            if name in self.fish:
                self.fish.remove(name)

    def replace(self, old, new):
        with self._glass:
            self.remove(old, is_held=True)
            self.fish.append(new)


def keeper(aquarium):
    for n in range(100):
        aquarium.replace(f"guppy {n}", f"guppy {n + 1}")
        aquarium.remove("guppy 7")


aquarium = Aquarium()
keepers = [threading.Thread(target=keeper, args=(aquarium,)) for _ in range(2)]
for one in keepers:
    one.start()
for one in keepers:
    one.join()
