import threading


class Modules:
    def __init__(self):
        self.lock = threading.Lock()
        self.by_path = {}
        self.ids = 0

    def get(self, path):
        try:  # expect: TW103
            return self.by_path[path]
        except KeyError:
            pass
        with self.lock:
            self.ids += 1
            self.by_path[path] = module = (self.ids, path)
        return module


modules = Modules()


def work():
    for path in ("a", "b", "c"):
        print(modules.get(path))


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
