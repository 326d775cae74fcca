"""An item of a table is a plain value until it is put into one."""

import sys
import threading
import time

from PySide2.QtCore import QObject, Signal
from PySide2.QtWidgets import QApplication, QTableWidget, QTableWidgetItem


class Bridge(QObject):
    made = Signal(object)


class Table(QTableWidget):
    def __init__(self):
        super().__init__(10, 1)
        self.row = 0
        self.bridge = Bridge()
        self.bridge.made.connect(self.put)
        threading.Thread(target=self.read, daemon=True).start()

    def put(self, item):
        self.setItem(self.row, 0, item)
        self.row += 1

    def read(self):
        while True:
            time.sleep(1)
            self.bridge.made.emit(QTableWidgetItem(str(time.time())))


app = QApplication(sys.argv)
table = Table()
table.show()
sys.exit(app.exec_())
