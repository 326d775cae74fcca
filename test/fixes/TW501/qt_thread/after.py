import sys

from PySide6 import QtWidgets
from PySide6.QtCore import QThread, Q_ARG, QMetaObject, Qt


class Worker(QThread):
    def __init__(self, bar, button):
        super().__init__()
        self.bar = bar
        self.button = button

    def run(self):
        QMetaObject.invokeMethod(self.bar, "setValue", Qt.QueuedConnection, Q_ARG(int, 100))


app = QtWidgets.QApplication(sys.argv)
bar = QtWidgets.QProgressBar()
button = QtWidgets.QPushButton("Go")
worker = Worker(bar, button)
worker.finished.connect(app.quit)
worker.start()
app.exec()
worker.wait()
