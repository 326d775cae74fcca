"""What the designer's file holds are parts of the window, whoever reads it."""
import sys
import threading
import time

from PyQt5 import QtWidgets, uic

Form, _ = uic.loadUiType("clock.ui")


class Bake(QtWidgets.QMainWindow):
    def __init__(self):
        super().__init__()
        uic.loadUi("bake.ui", self)
        self.startButton.clicked.connect(self.begin)

    def begin(self):
        threading.Thread(target=self.bake, daemon=True).start()

    def bake(self):
        for minute in range(10):
            time.sleep(60)
            self.minutes.setText(str(minute))  # expect: TW501


class Clock(QtWidgets.QWidget, Form):
    def __init__(self):
        super().__init__()
        self.setupUi(self)
        threading.Thread(target=self.tick, daemon=True).start()

    def tick(self):
        while True:
            time.sleep(1)
            self.face.setText(time.ctime())  # expect: TW501


class Cup:
    def __init__(self):
        self.view = uic.loadUi("cup.ui")
        self.view.show()

    def drink(self):
        threading.Thread(target=self.empty, daemon=True).start()

    def empty(self):
        self.view.level.setValue(0)  # expect: TW501


app = QtWidgets.QApplication(sys.argv)
bake, clock, cup = Bake(), Clock(), Cup()
bake.show()
clock.show()
cup.drink()
sys.exit(app.exec_())
