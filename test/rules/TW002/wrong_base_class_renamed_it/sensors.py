from base import Hub


class SensorHub(Hub):
    def __init__(self):
        super().__init__()
        self._sensors = {}  # guarded by: self._hub_lock  # expect: TW002

    def attach(self, name, url):
        with self._access:
            self._sensors[name] = url

    def names(self):
        with self._access:
            return list(self._sensors)
