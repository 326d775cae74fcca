import threading


class Buffer:
    def __init__(self):
        self.lock = threading.Lock()
        self._rows = []

    def add(self, row):
        with self.lock:
            self._rows.append(row)
            if len(self._rows) < 100:
                return []
            rows, self._rows = self._rows, []
        return rows

    def rest(self):
        with self.lock:
            rows, self._rows = self._rows, []
        if rows:
            rows.append("end")
        return rows
