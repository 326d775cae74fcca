import sys

from PyQt5 import QtCore, QtWidgets


class Worker(QtCore.QThread):
    output = QtCore.pyqtSignal(str)

    def run(self):
        sys.stdout = self
        print("fetching")

    def write(self, text):
        self.output.emit(text)

    def flush(self):
        pass


class Fetch(QtWidgets.QDialog):
    def __init__(self, parent=None):
        super().__init__(parent)
        self.button = QtWidgets.QPushButton("Go", self)
        self.button.clicked.connect(self.start_download)
        self.worker = Worker(parent=self)
        self.worker.output.connect(self.setWindowTitle)

    def start_download(self):
        self.worker.start()


if __name__ == "__main__":
    app = QtWidgets.QApplication(sys.argv)
    dialog = Fetch()
    dialog.show()
    app.exec_()
