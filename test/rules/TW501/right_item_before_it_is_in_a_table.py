"""An item that the worker has just made is in no window yet, whatever it is told."""

import sys

from PyQt5.QtCore import Qt, QThread, pyqtSignal
from PyQt5.QtGui import QFont
from PyQt5.QtWidgets import QApplication, QTableWidget, QTableWidgetItem


class Loader(QThread):
    ready = pyqtSignal(int, object)

    def __init__(self, rows):
        super().__init__()
        self.rows = rows

    def make(self, text):
        item = QTableWidgetItem(text)
        item.setFont(QFont("Arial", 8))
        item.setCheckState(Qt.Unchecked)
        return item

    def run(self):
        for n, text in enumerate(self.rows):
            self.ready.emit(n, self.make(text))


class Table(QTableWidget):
    def __init__(self):
        super().__init__(2, 1)
        self.loader = Loader(["a", "b"])
        self.loader.ready.connect(self.put)
        self.loader.start()

    def put(self, n, item):
        self.setItem(n, 0, item)


app = QApplication(sys.argv)
table = Table()
table.show()
app.exec_()
table.loader.wait()
