import time
from concurrent.futures import ThreadPoolExecutor


def read(path):
    with open(path) as file:
        return file.read()


class Watcher:
    pool = ThreadPoolExecutor(max_workers=4)

    def __init__(self, path, changed):
        self.path = path
        self.changed = changed
        self.seen = None
        self.schedule()

    def schedule(self):
        def look_later():
            time.sleep(0.2)
            self.look()

        self.pool.submit(look_later)  # expect: TW210

    def look(self):
        found = read(self.path)
        if found == self.seen:
            self.schedule()
            return
        self.seen = found
        self.changed(self.path)
        self.schedule()


class Folder:
    def __init__(self):
        self.watchers = {}

    def add(self, path):
        self.watchers[path] = Watcher(path, self.tell)

    def tell(self, path):
        print(path)


folder = Folder()
for name in ("a", "b"):
    folder.add(name)
