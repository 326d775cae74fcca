import threading


def filled(cls, values):
    made = cls()
    for name, value in values.items():
        setattr(made, name, value)
    return made


class Inbox:
    """What is called is a class by its name, and gives a letter like the one before."""

    def __init__(self, kinds):
        self._lock = threading.Lock()
        self._kinds = kinds
        self._last = None

    def on_letter(self, kind, values):
        with self._lock:
            self._last = filled(type(self._kinds[kind]), values)

    def last(self):
        with self._lock:
            return self._last
