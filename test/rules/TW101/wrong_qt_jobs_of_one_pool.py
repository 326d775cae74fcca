from pathlib import Path

from PySide6.QtCore import QRunnable, QThreadPool

checked = 0


class CheckImage(QRunnable):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def run(self):
        global checked
        if self.path.read_bytes().startswith(b"\x89PNG"):
            checked += 1  # expect: TW101


def check_all(folder):
    for path in Path(folder).glob("*.png"):
        QThreadPool.globalInstance().start(CheckImage(path))
    QThreadPool.globalInstance().waitForDone()
    print(checked)


check_all(".")
