import sys
from PyQt5.QtCore import QObject, QThread, pyqtSignal
from PyQt5.QtWidgets import QApplication, QMainWindow, QPushButton


class Worker(QObject):
    finished = pyqtSignal()

    def __init__(self, store):
        super().__init__()
        self.store = store

    def run(self):
        for i in range(10):
            self.store.insert(0, i)
        self.finished.emit()


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.store = []
        self.button = QPushButton("scan", self)
        self.button.clicked.connect(self.start)

    def start(self):
        self.thread = QThread()
        self.worker = Worker(self.store)
        self.worker.moveToThread(self.thread)
        self.thread.started.connect(self.worker.run)
        self.worker.finished.connect(self.thread.quit)
        self.worker.finished.connect(self.received)
        self.thread.start()
        self.button.setEnabled(False)

    def received(self):
        self.button.setEnabled(True)
        for device in self.store:
            print(device)


app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
