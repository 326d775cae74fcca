import sys
import time

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication, QListWidget


class Scanner(QObject):
    found = Signal(str)
    finished = Signal()

    def run(self):
        for number in range(10):
            time.sleep(1)
            self.found.emit(f"file {number}")
        self.finished.emit()


class Window(QListWidget):
    def __init__(self):
        super().__init__()
        self.thread = QThread()
        self.scanner = Scanner()
        self.scanner.moveToThread(self.thread)
        self.thread.started.connect(self.scanner.run)
        self.scanner.found.connect(self.add)
        self.thread.start()

    def add(self, name):
        self.addItem(name)

    def closeEvent(self, event):
        self.thread.quit()
        self.thread.wait()


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
