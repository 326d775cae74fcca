import sys
import time

from PyQt5.QtCore import QThread
from PyQt5.QtWidgets import QApplication, QLabel, QMainWindow


class Ticker(QThread):
    def __init__(self, window):
        super().__init__()
        self.window = window

    def run(self):
        while not self.isInterruptionRequested():
            time.sleep(1)
            self.window.label.setText(time.ctime())  # expect: TW501


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.label = QLabel("", self)
        self.ticker = Ticker(self)
        self.ticker.start()

    def closeEvent(self, event):
        self.ticker.requestInterruption()
        self.ticker.wait()


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec_())
