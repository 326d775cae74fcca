import threading


class Modules:
    def __init__(self):
        self.lock = threading.Lock()
        self.by_path = {}
        self.ids = 0

    def get(self, path):
        try:
            return self.by_path[path]
        except KeyError:
            pass
        with self.lock:
            if path not in self.by_path:
                self.ids += 1
                self.by_path[path] = (self.ids, path)
            return self.by_path[path]


modules = Modules()


def work():
    for path in ("a", "b", "c"):
        print(modules.get(path))


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
