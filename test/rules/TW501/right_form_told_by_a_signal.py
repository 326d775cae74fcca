"""What a form shows is set by a slot: the thread only emits, and asks an attribute that the window stores itself."""
import sys
import threading
import time

from PyQt5 import QtWidgets, uic
from PyQt5.QtCore import pyqtSignal


class Bake(QtWidgets.QMainWindow):
    risen = pyqtSignal(int)

    def __init__(self):
        super().__init__()
        uic.loadUi("bake.ui", self)
        self.pause = 60
        self.risen.connect(self.show_minutes)
        self.startButton.clicked.connect(self.begin)

    def begin(self):
        threading.Thread(target=self.bake, daemon=True).start()

    def bake(self):
        for minute in range(10):
            time.sleep(self.pause)
            self.risen.emit(minute)

    def show_minutes(self, minute):
        self.minutes.setText(str(minute))


app = QtWidgets.QApplication(sys.argv)
bake = Bake()
bake.show()
sys.exit(app.exec_())
