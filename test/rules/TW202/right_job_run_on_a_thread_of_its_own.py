"""A job of a pool that another thread runs in place of the pool."""

import threading
import time
from PySide6.QtCore import QRunnable, QThreadPool


class Slow(QRunnable):
    def __init__(self):
        super().__init__()
        self.steps = 0

    def run(self):
        for _ in range(20):
            time.sleep(0.03)
            self.steps += 1


def beside():
    task = Slow()

    def run_task():
        task.run()

    thread = threading.Thread(target=run_task, daemon=True)
    thread.start()
    time.sleep(0.15)
    thread.join()
    print(task.steps)


beside()
QThreadPool.globalInstance().start(Slow())
QThreadPool.globalInstance().waitForDone()
