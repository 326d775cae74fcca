"""A class that holds its mutex by lockers says as much as one that takes it itself."""

from PyQt5.QtCore import QMutex, QMutexLocker, QObject


class Engine(QObject):
    def __init__(self):
        super().__init__()
        self.mutex = QMutex()
        self.rows = {}

    def add(self, key):
        with QMutexLocker(self.mutex):
            self.rows[key] = 1

    def drop(self, key):
        locker = QMutexLocker(self.mutex)
        self.rows.pop(key)

    def show(self):
        for row in self.rows:  # expect: TW107
            print(row)
