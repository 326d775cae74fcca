"""A task that hands on what has failed, by the same call as what has not."""

from concurrent.futures import ThreadPoolExecutor
from PyQt5.QtWidgets import QApplication, QWidget
from PyQt5.QtCore import QEvent, QObject


class Done(QEvent):
    def __init__(self, value):
        super().__init__(QEvent.User)
        self.value = value


class Busy(QEvent):
    def __init__(self, what):
        super().__init__(QEvent.User)
        self.what = what


class Cancelled(Exception):
    pass


class Job:
    def __init__(self, owner, f, busy=None):
        self.owner = owner
        self.f = f
        self.busy = busy

    def run(self):
        if self.busy:
            QApplication.postEvent(self.owner, Busy(self.busy))
        try:
            result = self.f()
        except Cancelled:
            QApplication.postEvent(self.owner, Done(None))
        except Exception as e:
            QApplication.postEvent(self.owner, Done(e))
        else:
            QApplication.postEvent(self.owner, Done(result))


class Runner(QObject):
    def __init__(self):
        super().__init__()
        self.pool = ThreadPoolExecutor(max_workers=1)

    def go(self, f):
        job = Job(self, f, "wait")
        self.pool.submit(job.run)

    def close(self):
        self.pool.shutdown()


app = QApplication([])
r = Runner()
r.go(lambda: 42)
app.exec_()
r.close()
