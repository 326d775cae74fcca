"""Qt.py stands for whichever binding is there."""

import sys

from Qt import QtCore, QtWidgets


class Reader(QtCore.QThread):
    def __init__(self, label):
        super().__init__()
        self.label = label

    def run(self):
        self.label.setText("read")  # expect: TW501


class Window(QtWidgets.QMainWindow):
    def __init__(self):
        super().__init__()
        self.label = QtWidgets.QLabel(self)
        self.reader = Reader(self.label)
        self.reader.start()


app = QtWidgets.QApplication(sys.argv)
window = Window()
window.show()
app.exec_()
