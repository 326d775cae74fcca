import sys
import time

from PyQt5.QtCore import QObject, QThread, pyqtSignal
from PyQt5.QtWidgets import QApplication, QProgressBar, QPushButton, QVBoxLayout, QWidget


class Worker(QObject):
    progress = pyqtSignal(int)
    finished = pyqtSignal()

    def run(self):
        for i in range(100):
            time.sleep(0.01)
            self.progress.emit(i)
        self.finished.emit()


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.bar = QProgressBar()
        self.button = QPushButton("start")
        self.button.clicked.connect(self.start)
        box = QVBoxLayout(self)
        box.addWidget(self.bar)
        box.addWidget(self.button)

    def start(self):
        self.button.setEnabled(False)
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)
        self.thread.started.connect(self.worker.run)
        self.worker.progress.connect(self.bar.setValue)
        self.worker.finished.connect(self.thread.quit)
        self.worker.finished.connect(self.on_done)
        self.thread.start()

    def on_done(self):
        self.button.setEnabled(True)


app = QApplication(sys.argv)
w = Window()
w.show()
app.exec_()
