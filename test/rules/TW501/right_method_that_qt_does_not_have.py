"""What neither the class nor Qt has can't change the window: the call raises AttributeError."""

import sys
import threading
import time

from PyQt5.QtWidgets import QApplication, QFrame, QLabel


class Meter(QFrame):
    def __init__(self, pump):
        super().__init__()
        self.label = QLabel("0", self)
        pump.listeners.append(lambda value: self.show_reading(value))


class Pump:
    def __init__(self):
        self.listeners = []

    def run(self):
        while True:
            for listener in self.listeners:
                listener(time.time())
            time.sleep(1)


app = QApplication(sys.argv)
pump = Pump()
meter = Meter(pump)
meter.show()
threading.Thread(target=pump.run, daemon=True).start()
app.exec_()
