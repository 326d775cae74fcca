import sys
import threading

from PyQt5.QtWidgets import QApplication, QLabel, QWidget


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.label = QLabel("0", self)
        self.worker = threading.Thread(target=self.count)
        self.worker.start()

    def count(self):
        for number in range(3):
            self.label.setText(str(number))

    def closeEvent(self, event):
        self.worker.join()


app = QApplication(sys.argv)
window = Window()
window.show()
app.exec_()
