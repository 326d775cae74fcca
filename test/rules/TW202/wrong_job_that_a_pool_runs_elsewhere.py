from PyQt6.QtCore import QObject, QRunnable, QThreadPool


class Fetcher(QRunnable):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def run(self):
        print('fetching', self.model)


class Window(QObject):
    def load(self, model):
        self.fetcher = Fetcher(model)
        QThreadPool().globalInstance().start(self.fetcher)


def fetch_now(model):
    Fetcher(model).run()  # expect: TW202:information
    return model


fetch_now('tiny')
Window().load('large')
