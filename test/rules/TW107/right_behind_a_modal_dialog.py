"""A dialog that a thread closes as it ends: who showed it goes on behind the thread."""

from PySide6 import QtCore, QtWidgets


class Store:
    data = []

    @classmethod
    def load(cls):
        cls.data.clear()
        for number in range(1000):
            cls.data.append(number)

    @classmethod
    def save(cls):
        return [x * 2 for x in cls.data]


class Preload(QtCore.QThread):
    def run(self):
        Store.load()


class PreloadDialog(QtWidgets.QDialog):
    def __init__(self, parent=None):
        super().__init__(parent)
        self.thread = Preload()
        self.thread.finished.connect(self.done_loading)
        self.thread.start()

    def done_loading(self):
        self.accept()


class Main(QtWidgets.QMainWindow):
    def __init__(self):
        super().__init__()
        PreloadDialog(self).exec()
        self.button = QtWidgets.QPushButton("save")
        self.button.clicked.connect(self.on_save)

    def on_save(self):
        print(Store.save())


app = QtWidgets.QApplication([])
word = Main()
word.show()
app.exec()
