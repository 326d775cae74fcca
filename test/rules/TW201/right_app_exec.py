import sys
import threading
from PyQt5.QtWidgets import QApplication, QLabel


def work():
    print("loading")


app = QApplication(sys.argv)
label = QLabel("hello")
label.show()
threading.Thread(target=work).start()
sys.exit(app.exec())
