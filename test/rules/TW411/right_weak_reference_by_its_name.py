import threading


class Modules:
    def __init__(self, main_ref):
        self._lock = threading.Lock()
        self._main_ref = main_ref
        self._modules = []

    def add(self, module):
        with self._lock:
            self._modules.append(module)
            main = self._main_ref()
            if main is not None:
                print(main, module)

    def take(self):
        with self._lock:
            return self._modules.pop()
