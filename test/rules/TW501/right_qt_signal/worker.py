import time

from PyQt6.QtCore import QThread, pyqtSignal


class Worker(QThread):
    progress = pyqtSignal(int)
    found = pyqtSignal(str)

    def run(self):
        for percent in range(100):
            time.sleep(0.1)
            self.progress.emit(percent)
        self.found.emit("done")
