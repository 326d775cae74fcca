import copy
import json
import pickle
import pprint
import threading


class Limit:
    def __init__(self, value):
        self.value = value


class Settings:
    def __init__(self):
        self._lock = threading.Lock()
        self._values = {}
        self._limits = {}
        self._seen = set()

    def put(self, name, value):
        with self._lock:
            self._values[name] = value
            self._limits[name] = Limit(value)
            self._seen.add(name)

    def forget(self, name):
        with self._lock:
            self._values.pop(name, None)
            self._limits.pop(name, None)
            self._seen.discard(name)

    def pickled(self):
        return pickle.dumps(self._values), pickle.dumps(self._limits)

    def shown(self):
        print(repr(self._values), f"{self._seen}", pprint.pformat(self._values))
        return json.dumps(self._values, default=str)

    def seen(self):
        return copy.deepcopy(self._seen)
