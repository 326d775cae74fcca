import sys
import time

from PyQt6.QtCore import QThread
from PyQt6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton


class Clock(QThread):
    def __init__(self, label):
        super().__init__()
        self.label = label

    def run(self):
        for i in range(5):
            time.sleep(1)
            self.label.setText(str(i))  # expect: TW501


class Main(QMainWindow):
    def __init__(self):
        super().__init__()
        self.label = QLabel("0")
        self.setCentralWidget(self.label)
        self.clock = Clock(self.label)
        self.clock.start()


app = QApplication(sys.argv)
main = Main()
main.show()
sys.exit(app.exec())
