"""Both make the dialog with its thread, and no process runs both: each has one."""

import sys

from fetch import Fetch
from PyQt5 import QtWidgets


class Main(QtWidgets.QMainWindow):
    def __init__(self):
        super().__init__()
        self.configure()

    def configure(self):
        self.dialog = Fetch()

    def open(self):
        self.dialog.show()


if __name__ == "__main__":
    app = QtWidgets.QApplication(sys.argv)
    window = Main()
    window.show()
    app.exec_()
