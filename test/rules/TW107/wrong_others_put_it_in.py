import threading

from almanac import set_alarms


class Garden:
    def __init__(self):
        self._lock = threading.Lock()
        self._alarms = {}
        self._beds = {}
        self._seeds = {}

    def plant(self, name, bed, seed):
        set_alarms(self._alarms, bed)
        with self._lock:
            self._beds[name] = bed
            self._seeds[name] = seed

    def winter(self):
        for alarm in self._alarms.values():  # expect: TW107
            alarm.cancel()
        self._alarms.clear()
        for seed in self._seeds.values():  # expect: TW107
            seed.dry()
        self._seeds.clear()


garden = Garden()
garden.plant("roses", "north", "red")
gardeners = [threading.Thread(target=garden.winter) for _ in range(2)]
for gardener in gardeners:
    gardener.start()
for gardener in gardeners:
    gardener.join()
