import sys

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget


class Reader(QObject):
    finished = Signal()

    def __init__(self, log):
        super().__init__()
        self.log = log

    def run(self):
        with open("/var/log/messages", encoding="utf-8") as file:
            for line in file:
                self.log.appendPlainText(line)  # expect: TW501
        self.finished.emit()


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.log = QPlainTextEdit(self)
        self.thread = QThread()
        self.reader = Reader(self.log)
        self.reader.moveToThread(self.thread)
        self.thread.started.connect(self.reader.run)
        self.reader.finished.connect(self.thread.quit)
        self.thread.start()

    def closeEvent(self, event):
        self.thread.quit()
        self.thread.wait()


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
