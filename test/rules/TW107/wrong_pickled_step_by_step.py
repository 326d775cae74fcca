import copy
import pickle
import threading
from collections import deque


class Reading:
    def __init__(self, value, sensor):
        self.value = value
        self.sensor = sensor

    def __getstate__(self):
        return {"value": self.value}


class Recorder:
    def __init__(self):
        self._lock = threading.Lock()
        self._latest = {}
        self._recent = deque(maxlen=500)

    def record(self, name, value):
        reading = Reading(value, self)
        with self._lock:
            self._latest[name] = reading
            self._recent.append(reading)

    def forget(self, name):
        with self._lock:
            self._latest.pop(name, None)

    def save(self, path):
        with open(path, "wb") as file:
            pickle.dump(self._latest, file)  # expect: TW107

    def recent(self):
        return copy.deepcopy(self._recent)  # expect: TW107
