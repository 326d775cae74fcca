"""The pool is that of an object which only the annotation of a property names."""

from PySide6.QtCore import QRunnable, QThreadPool
from PySide6.QtWidgets import QApplication, QGroupBox, QWidget


class Worker(QRunnable):
    def __init__(self, callback, **kwargs):
        super().__init__()
        self.callback = callback
        self.kwargs = kwargs

    def run(self):
        self.callback(**self.kwargs)


class ThreadPool(QThreadPool):
    def schedule(self, callback, **kwargs):
        worker = Worker(callback, **kwargs)
        self.start(worker)


class App(QApplication):
    def __init__(self):
        super().__init__()
        self.threadpool = ThreadPool()


class Controller(QWidget):
    def __init__(self):
        super().__init__()
        self.box = QGroupBox("Observations")

    @property
    def app(self) -> 'App':
        return QApplication.instance()

    def load(self):
        self.app.threadpool.schedule(self._get_page)

    def _get_page(self):
        self.box.setTitle("loading")  # expect: TW501
