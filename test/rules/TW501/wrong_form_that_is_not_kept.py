"""The form was written by pyuic5, and is not here: what hangs on it are the widgets of the window."""
import sys
import threading

from main_window import Ui_MainWindow
from PyQt5.QtCore import pyqtSignal
from PyQt5.QtWidgets import QApplication, QMainWindow


class MainWindow(QMainWindow):
    done = pyqtSignal(str)

    def __init__(self):
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.done.connect(self.show_done)
        self.ui.load_button.clicked.connect(self.load)

    def load(self):
        self.ui.status.setText("loading")
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        self.ui.names.clear()  # expect: TW501
        self.done.emit("loaded")

    def show_done(self, text):
        self.ui.status.setText(text)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = MainWindow()
    window.show()
    sys.exit(app.exec_())
