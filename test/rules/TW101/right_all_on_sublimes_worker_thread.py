"""There is one such thread: what it is handed runs on it one after the other."""
import sublime


class Counter:
    def __init__(self):
        self.count = 0

    def add(self):
        self.count += 1

    def add_twice(self):
        sublime.set_timeout_async(self.add)
        sublime.set_timeout_async(lambda: self.add(), 100)


counter = Counter()


def plugin_loaded():
    counter.add_twice()
