import sys

from PySide6.QtCore import QRunnable, QThreadPool
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QPushButton, QWidget


class Job(QRunnable):
    def __init__(self, view):
        super().__init__()
        self.view = view

    def run(self):
        self.view.append("done")  # expect: TW501


class Panel(QWidget):
    def __init__(self):
        super().__init__()
        self.view = QTextEdit()
        button = QPushButton("start")
        button.clicked.connect(self.start_job)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)
        layout.addWidget(button)

    def start_job(self):
        QThreadPool.globalInstance().start(Job(self.view))


app = QApplication(sys.argv)
panel = Panel()
panel.show()
app.exec()
