"""A button is given the method of a QThread that stops it: the thread's object lives on the main thread, which calls that."""
import sys
from time import sleep

from PySide6.QtCore import QThread, Signal
from PySide6.QtWidgets import QApplication, QPushButton


class Meter(QThread):
    read = Signal(float)

    def __init__(self, port):
        super().__init__()
        self.port = port
        self.running = True

    def run(self):
        while self.running:  # expect: TW108
            self.read.emit(self.port.value())
            sleep(1)

    def stop(self):
        self.running = False
        self.wait()


app = QApplication(sys.argv)
meter = Meter(sys.argv[1])
meter.start()
button = QPushButton("stop")
button.clicked.connect(meter.stop)
button.show()
app.exec()
