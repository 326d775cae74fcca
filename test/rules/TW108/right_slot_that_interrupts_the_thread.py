"""A button is given the method of a QThread that asks it to be interrupted, which the loop looks at."""
import sys
from time import sleep

from PySide6.QtCore import QThread, Signal
from PySide6.QtWidgets import QApplication, QPushButton


class Meter(QThread):
    read = Signal(float)

    def __init__(self, port):
        super().__init__()
        self.port = port

    def run(self):
        while not self.isInterruptionRequested():
            self.read.emit(self.port.value())
            sleep(1)

    def stop(self):
        self.requestInterruption()
        self.wait()


app = QApplication(sys.argv)
meter = Meter(sys.argv[1])
meter.start()
button = QPushButton("stop")
button.clicked.connect(meter.stop)
button.show()
app.exec()
