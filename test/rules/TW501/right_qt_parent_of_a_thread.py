"""A dialog that is a thread as well, as it is with the binding of ROS: its thread only asks for its parent and emits."""

import sys
import threading
import time

from python_qt_binding import QtCore, QtGui


class Discovery(QtGui.QDialog, threading.Thread):
    text = QtCore.Signal(str)

    def __init__(self, parent):
        QtGui.QDialog.__init__(self, parent)
        threading.Thread.__init__(self, daemon=True)
        self.field = QtGui.QLabel("", self)
        self.text.connect(self.field.setText)
        self.stopped = threading.Event()
        self.start()

    def run(self):
        while not self.stopped.wait(3):
            self.text.emit("%s %s" % (self.parent() is None, time.ctime()))

    def closeEvent(self, event):
        self.stopped.set()
        self.join(4)
        QtGui.QDialog.closeEvent(self, event)


app = QtGui.QApplication(sys.argv)
dialog = Discovery(None)
dialog.exec_()
