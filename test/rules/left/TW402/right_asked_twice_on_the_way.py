import threading

_exporter = None
_lock = threading.Lock()


class Exporter:
    def __init__(self, is_last=False):
        self.is_last = is_last

    def export(self, data):
        if not data:
            shutdown()

    def flush(self):
        if not self.is_last:
            self.send([])

    def send(self, data):
        if self.is_last and not data:
            shutdown()


def begin(data):
    global _exporter
    if _exporter is None:  # expect: TW103
        with _lock:
            exporter = Exporter(is_last=True)
            exporter.export(data)
            _exporter = exporter


def shutdown():
    global _exporter
    if _exporter is not None:
        with _lock:
            _exporter.flush()
            _exporter = None
