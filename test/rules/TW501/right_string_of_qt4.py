import sys
import threading

from PyQt4.QtCore import *
from PyQt4.QtGui import *


class Form(QWidget):
    def __init__(self):
        super(Form, self).__init__()
        self.label = QLabel(self)
        self.connect(self, SIGNAL("done(QString)"), self.label.setText)

    def begin(self):
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        text = QString("ready")
        self.emit(SIGNAL("done(QString)"), text)


app = QApplication(sys.argv)
form = Form()
form.show()
form.begin()
app.exec_()
