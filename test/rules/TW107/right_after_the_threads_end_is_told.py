import sys
from PyQt6.QtCore import QThread
from PyQt6.QtWidgets import QApplication, QMainWindow, QPushButton


class ScanThread(QThread):
    def __init__(self):
        super().__init__()
        self.devices = []

    def run(self):
        for i in range(10):
            self.devices.insert(0, i)


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.thread = ScanThread()
        self.thread.finished.connect(self.received)
        self.button = QPushButton("scan", self)
        self.button.clicked.connect(self.start)

    def start(self):
        self.setEnabled(False)
        self.thread.start()

    def received(self):
        self.setEnabled(True)
        for device in self.thread.devices:
            print(device)


app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
