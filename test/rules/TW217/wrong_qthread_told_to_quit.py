from PyQt5.QtCore import QObject, QThread
from PyQt5.QtWidgets import QMainWindow


class Worker(QObject):
    def work(self):
        print(1)


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)
        self.thread.started.connect(self.worker.work)
        self.thread.start()

    def closeEvent(self, event):
        self.thread.quit()  # expect: TW217:information
        event.accept()


