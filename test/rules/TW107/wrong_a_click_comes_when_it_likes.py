import sys
from PyQt6.QtCore import QThread, pyqtSignal
from PyQt6.QtWidgets import QApplication, QMainWindow, QPushButton


class Scanner:
    def __init__(self):
        self.devices = []

    def scan(self):
        self.devices = []
        for i in range(10):
            self.devices.append(i)
        self.devices.insert(0, -1)


class ScanThread(QThread):
    thread_finished = pyqtSignal(bool)
    scanner = None

    def run(self):
        self.scanner.scan()
        self.thread_finished.emit(True)


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.scanner = Scanner()
        self.thread = ScanThread()
        self.thread.thread_finished.connect(self.received)
        self.button = QPushButton("scan", self)
        self.button.clicked.connect(self.start)
        self.show_button = QPushButton("show", self)
        self.show_button.clicked.connect(self.received)

    def start(self):
        self.thread.scanner = self.scanner
        self.thread.start()

    def received(self):
        self.setEnabled(True)
        for device in self.scanner.devices:  # expect: TW107
            print(device)


app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
