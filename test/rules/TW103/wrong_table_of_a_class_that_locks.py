import threading


class Tree:
    lock = threading.RLock()
    paths = {}

    def remove(self, path):
        with Tree.lock:
            if path in self.paths:
                del self.paths[path]

    def find(self, path):
        if path in self.paths:  # expect: TW103
            return self.paths[path]
        with Tree.lock:
            self.paths[path] = path.split("/")
            return self.paths[path]
