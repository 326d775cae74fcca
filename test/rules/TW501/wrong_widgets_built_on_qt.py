import threading

import pyqtgraph as pg
from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication, QVBoxLayout, QWidget
from qfluentwidgets import InfoBarPosition, StrongBodyLabel

from scale import read_weight


class Weighing(QWidget):
    def __init__(self):
        super().__init__()
        self.where = InfoBarPosition.TOP
        self.weight = StrongBodyLabel("…", self)
        self.graph = pg.PlotWidget(self)
        self.curve = self.graph.plot()
        self.weights = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.weight)
        layout.addWidget(self.graph)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.repaint)
        self.timer.start(500)
        threading.Thread(target=self.weigh, daemon=True).start()

    def weigh(self):
        while True:
            weight = read_weight()
            self.weights.append(weight)
            self.weight.setText(f"{weight} g")  # expect: TW501
            self.curve.setData(list(self.weights))  # expect: TW501
            print(self.where.name)


app = QApplication([])
weighing = Weighing()
weighing.show()
app.exec_()
