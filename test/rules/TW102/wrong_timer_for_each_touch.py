import threading


class Saver:
    def __init__(self, save):
        self._save = save
        self.saved = 0

    def touch(self):
        self._timer = threading.Timer(2.0, self._late)
        self._timer.start()

    def _late(self):
        self._save()
        self.saved += 1  # expect: TW102
