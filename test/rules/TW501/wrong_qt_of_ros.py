"""ROS has a binding of Qt of its own that stands for PyQt or PySide."""

import glob
import sys
import threading

from python_qt_binding import QtCore, QtGui


class InterfacesDialog(QtGui.QDialog):
    found = QtCore.Signal(list)

    def __init__(self):
        QtGui.QDialog.__init__(self)
        self.field = QtGui.QComboBox(self)
        self.found.connect(self._show)
        threading.Thread(target=self._search, daemon=True).start()

    def _search(self):
        names = glob.glob("/opt/ros/*/*.sync")
        self.field.clear()  # expect: TW501
        self.field.addItems(names)
        self.found.emit(names)

    def _show(self, names):
        self.setWindowTitle("%d found" % len(names))


app = QtGui.QApplication(sys.argv)
dialog = InterfacesDialog()
dialog.exec_()
