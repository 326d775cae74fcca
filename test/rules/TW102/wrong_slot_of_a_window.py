import sys

from PyQt5.QtCore import QThread
from PyQt5.QtWidgets import QApplication, QPushButton


class Mailbox(QThread):
    def __init__(self, server):
        super().__init__()
        self.server = server
        self.unread = 0

    def run(self):
        while not self.isInterruptionRequested():
            self.server.wait_for_mail()
            self.unread += 1  # expect: TW102

    def open_one(self):
        self.unread -= 1  # expect: TW102
        return self.unread


class Opener(QPushButton):
    def __init__(self, server):
        super().__init__("open")
        self.mailbox = Mailbox(server)
        self.clicked.connect(self.on_click)
        self.mailbox.start()

    def on_click(self):
        self.setText(f"{self.mailbox.open_one()} unread")

    def closeEvent(self, event):
        self.mailbox.requestInterruption()
        self.mailbox.wait()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Opener(sys.argv[1])
    window.show()
    sys.exit(application.exec_())
