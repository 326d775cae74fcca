import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = {}

    def put(self, key, row):
        with self._lock:
            self._rows[key] = row

    def rows(self):
        with self._lock:
            return dict(self._rows)


class Report(Store):
    """What it adds is for whoever writes the report, and no lock of the store is about it."""

    def __init__(self):
        super().__init__()
        self._pages = 0
        self._title = None

    def title(self):
        if self._title is None:
            self._title = "rows"
        return self._title

    def write(self):
        self._pages += 1
        for key, row in self.rows().items():
            print(self.title(), self._pages, key, row)
