from PyQt5.QtWidgets import QWidget, QPushButton, QListWidget
import store

class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.button = QPushButton("show", self)
        self.button.clicked.connect(self.show_all)
        self.list = QListWidget(self)

    def show_all(self):
        self.list.clear()
        for name in store.names:  # expect: TW107
            self.list.addItem(name)
