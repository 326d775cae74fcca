"""A form that a loader reads is no less a window."""
import sys
import threading
import time

from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QApplication


class Oven:
    def __init__(self):
        loader = QUiLoader()
        self.window = loader.load("oven.ui", None)
        self.window.startButton.clicked.connect(self.begin)
        self.window.show()

    def begin(self):
        threading.Thread(target=self.bake, daemon=True).start()

    def bake(self):
        for minute in range(10):
            time.sleep(60)
            self.window.minutes.setText(str(minute))  # expect: TW501


app = QApplication(sys.argv)
oven = Oven()
sys.exit(app.exec())
