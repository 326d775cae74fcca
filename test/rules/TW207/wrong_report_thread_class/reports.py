import pathlib
import threading

from render import render


class ReportThread(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = pathlib.Path(path)
        self.daemon = True

    def run(self):
        text = render(self.path.stem)
        self.path.write_text(text)
