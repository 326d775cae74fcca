from PyQt5.QtCore import QThread


class Loader(QThread):
    def run(self):
        self.rows = open("rows.csv").readlines()


class Window:
    def load(self):
        self.loader = Loader()  # expect: TW214
        self.setTitle("loading")

    def setTitle(self, text):
        print(text)
