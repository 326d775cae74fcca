"""A package passes on what the binding at hand has."""

from mylib.Qt import QtCore, QtWidgets
from acq.util.Qt import QtGui


class W(QtCore.QThread):
    def __init__(self, label):
        super().__init__()
        self.label = label

    def run(self):
        self.label.setText("x")  # expect: TW501


class Win(QtWidgets.QWidget):
    def __init__(self):
        super().__init__()
        self.label = QtWidgets.QLabel("a")
        self.w = W(self.label)
        self.w.start()


app = QtWidgets.QApplication([])
w = Win()
w.show()
app.exec_()
