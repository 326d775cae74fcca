import threading


class Registry:
    def __init__(self):
        self._lock = threading.Lock()
        self._hooks = []

    def add(self, hook):
        with self._lock:
            self._hooks.append(hook)

    def run_all(self, *args):
        with self._lock:
            for hook in list(self._hooks):
                hook(*args)  # expect: TW402
