from service import Service


class Watcher(Service):
    """What all ways of watching paths have in common; an application adds and drops them."""

    def __init__(self, name):
        super().__init__(name)
        self.seen = 0

    def add_path(self, path):
        self._watch(path)

    def drop_path(self, path):
        self._forget(path)
