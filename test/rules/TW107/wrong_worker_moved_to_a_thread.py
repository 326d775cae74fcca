import sys
from collections import deque

from PyQt5.QtCore import QObject, QThread, pyqtSignal
from PyQt5.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget


class Loader(QObject):
    done = pyqtSignal(str)

    def __init__(self, lines):
        super().__init__()
        self.lines = lines

    def load(self):
        self.done.emit("\n".join(line for line in self.lines))  # expect: TW107


class Window(QWidget):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines
        self.loader = Loader(lines)
        self.worker = QThread()
        self.loader.moveToThread(self.worker)
        self.worker.started.connect(self.loader.load)
        self.loader.done.connect(print)
        button = QPushButton("more")
        button.clicked.connect(self.more)
        QVBoxLayout(self).addWidget(button)
        self.worker.start()

    def more(self):
        self.lines.append("more")

    def closeEvent(self, event):
        self.worker.quit()
        self.worker.wait()


app = QApplication(sys.argv)
window = Window(deque(["first"]))
window.show()
app.exec_()
