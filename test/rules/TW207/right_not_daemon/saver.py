import pathlib
import threading

DAEMON = False


class Saver(threading.Thread):
    def __init__(self, path):
        super().__init__(daemon=DAEMON)
        self.path = path

    def run(self):
        save(self.path)


def save(path):
    pathlib.Path(path).write_text("saved\n")


def make_saver(path):
    return threading.Thread(target=save, args=(path,), daemon=False)
