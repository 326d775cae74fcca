"""The next line starts it, by the same subscript."""

from PyQt5 import QtCore, QtWidgets


class Window(QtWidgets.QMainWindow):
    def __init__(self):
        QtWidgets.QMainWindow.__init__(self)
        self.button = QtWidgets.QPushButton(self)

    def begin(self):
        self.thread[1] = Job(index=1)
        self.thread[1].start()
        self.thread[1].counted.connect(self.show_count)

    def end(self):
        self.thread[1].stop()

    def show_count(self, n):
        self.button.setText(str(n))


class Job(QtCore.QThread):
    counted = QtCore.pyqtSignal(int)

    def __init__(self, parent=None, index=0):
        super().__init__(parent)
        self.index = index

    def run(self):
        for n in range(100):
            self.counted.emit(n)

    def stop(self):
        self.terminate()
