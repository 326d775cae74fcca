from PyQt5.QtCore import QRunnable, QThreadPool
from PyQt5.QtWidgets import QMainWindow


class Thumbnail(QRunnable):
    def __init__(self, window, path):
        super().__init__()
        self.window = window
        self.path = path
        self.size = 0

    def run(self):
        with open(self.path, "rb") as image:
            self.size += len(image.read())
        self.window.loaded += 1  # expect: TW102


class Gallery(QMainWindow):
    def __init__(self):
        super().__init__()
        self.loaded = 0
        self.pool = QThreadPool()

    def show_image(self, path):
        self.pool.start(Thumbnail(self, path))
