import sys

from PyQt6.QtWidgets import QApplication, QLabel, QMainWindow, QProgressBar

from worker import Worker


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.label = QLabel("", self)
        self.bar = QProgressBar(self)
        self.worker = Worker()
        self.worker.progress.connect(self.bar.setValue)
        self.worker.found.connect(self.show_result)
        self.worker.start()

    def show_result(self, text):
        self.label.setText(text)

    def closeEvent(self, event):
        self.worker.wait()


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
