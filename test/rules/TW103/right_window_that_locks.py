import threading

from PyQt5.QtWidgets import QTableView


class Table(QTableView):
    def __init__(self, parent=None):
        super().__init__(parent)
        self._lock = threading.RLock()
        self._chosen = set()

    def mousePressEvent(self, event):
        key = event.x()
        if key in self._chosen:
            self._chosen.remove(key)
        else:
            self._chosen.add(key)

    def names(self):
        return [str(key) for key in self._chosen]

    def refresh(self):
        with self._lock:
            if len(self._chosen) > 5:
                self._chosen.clear()
