"""All of Qt is there by stars; a buffer is data, which a thread may use."""
import sys
import threading

from PySide6.QtCore import *
from PySide6.QtGui import *
from PySide6.QtWidgets import *


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.setCentralWidget(QLabel("recording"))
        self.image = QImage(640, 480, QImage.Format_RGB32)
        self.bytes = QByteArray()
        self.buffer = QBuffer(self.bytes)
        self.buffer.open(QIODevice.WriteOnly)
        threading.Thread(target=self.encode, daemon=True).start()

    def encode(self):
        while True:
            self.bytes.clear()
            self.buffer.seek(0)
            self.image.save(self.buffer, "jpg", 80)
            print(len(bytes(self.buffer.data())))


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window()
    window.show()
    sys.exit(app.exec())
