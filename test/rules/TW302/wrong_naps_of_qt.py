"""A window asks again and again whether its thread has ended, with naps of Qt in between."""

from PyQt6.QtCore import QThread
from PyQt6.QtWidgets import QApplication, QPushButton
import requests


class DownloadThread(QThread):
    def __init__(self, url):
        super().__init__()
        self.url = url
        self.is_cancelled = False

    def run(self):
        data = requests.get(self.url).content
        with open("file.bin", "wb") as file:
            file.write(data)

    def stop(self):
        self.is_cancelled = True
        while self.isRunning():  # expect: TW302:information
            self.msleep(10)


app = QApplication([])
thread = DownloadThread("http://localhost/file")
button = QPushButton("stop")
button.clicked.connect(thread.stop)
button.show()
thread.start()
app.exec()
