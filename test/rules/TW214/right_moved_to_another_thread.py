"""An object of a thread class that another thread runs the methods of."""

import time
from PyQt5 import QtCore, QtWidgets


class Ticker(QtCore.QThread):
    ticked = QtCore.pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._active = True

    def tick(self):
        while self._active:
            self.ticked.emit(1)
            time.sleep(0.1)


class Window(QtWidgets.QWidget):
    def play(self):
        self.ticker = Ticker()
        self.thread = QtCore.QThread(parent=self)
        self.ticker.moveToThread(self.thread)
        self.thread.started.connect(self.ticker.tick)
        self.ticker.ticked.connect(self.advance)
        self.thread.start()

    def advance(self, n):
        print(n)
