import threading

_exporter = None
_lock = threading.Lock()


class Exporter:
    def export(self, data):
        if not data:
            shutdown()


def begin(data):
    global _exporter
    with _lock:
        if _exporter is None:
            _exporter = Exporter()
            _exporter.export(data)  # expect: TW402


def shutdown():
    global _exporter
    if _exporter is not None:
        with _lock:
            _exporter = None
