import threading


class Registry:
    def __init__(self):
        self._lock = threading.RLock()
        self._objects = {}

    def serve(self, connection):
        while True:
            key, method = connection.recv()
            made, methods = self._objects[key]
            if method not in methods:
                raise AttributeError(method)
            if method == "copy":
                self.create(made)

    def create(self, made):
        with self._lock:
            self._objects[f"{id(made):x}"] = (made, set(dir(made)))

    def forget(self, key):
        with self._lock:
            del self._objects[key]
