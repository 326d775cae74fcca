import threading


class Garden:
    """Alarms were meant to be set here and never are: there is nothing to go through, and nothing to take out."""

    def __init__(self):
        self._lock = threading.Lock()
        self._alarms = {}
        self._beds = {}

    def plant(self, name, bed):
        with self._lock:
            self._beds[name] = bed

    def count(self):
        with self._lock:
            return len(self._beds) + len(self._alarms)

    def winter(self):
        for alarm in self._alarms.values():
            alarm.cancel()
        self._alarms.clear()


garden = Garden()
gardeners = [threading.Thread(target=garden.winter) for _ in range(2)]
for gardener in gardeners:
    gardener.start()
for gardener in gardeners:
    gardener.join()
