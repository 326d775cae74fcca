import threading


class Tree:
    """The lock is there for the paths; the marks nobody guards, and nothing says that threads come to them."""

    lock = threading.RLock()
    paths = {}
    marks = {}

    def remove(self, path):
        with Tree.lock:
            if path in self.paths:
                del self.paths[path]

    def find(self, path):
        with Tree.lock:
            if path not in self.paths:
                self.paths[path] = path.split("/")
            return self.paths[path]

    def mark(self, path):
        if path not in self.marks:
            self.marks[path] = len(self.marks)
        return self.marks[path]

    def unmark(self, path):
        self.marks.pop(path, None)
