"""The lambda of a button comes when somebody clicks, whoever has drawn the button."""
import sys
import threading
import time

from PyQt6.QtWidgets import QApplication, QMainWindow
from ui.main_window import Ui_MainWindow
from ui.row import Ui_Row


class Reader:
    def __init__(self, tell):
        self.tell = tell
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        while True:
            self.tell(time.time())
            time.sleep(0.02)


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.rows = []
        ui = Ui_MainWindow()
        ui.setupUi(self)
        ui.addButton.clicked.connect(self.add_row)
        self.reader = Reader(self.on_tick)

    def on_tick(self, now):
        for row in self.rows:  # expect: TW107
            print(row.number, now)

    def add_row(self):
        row = Ui_Row()
        row.number = len(self.rows)
        row.removeButton.clicked.connect(lambda: self.remove_row(row))
        self.rows.append(row)

    def remove_row(self, row):
        self.rows.remove(row)


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
