from base import Named


class Hub(Named):
    def __init__(self, name):
        super().__init__(name)
        self._urls = {}  # guarded by: self._lock

    def _put(self, name, url):  # requires lock: self._lock
        self._urls[name] = url

    def attach(self, name, url):
        with self._lock:
            self._put(name, url)

    def names(self):
        with self._lock:
            return list(self._urls)
