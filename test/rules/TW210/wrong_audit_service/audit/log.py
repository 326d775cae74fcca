from concurrent.futures import ThreadPoolExecutor

from .sink import append


class AuditLog:
    def __init__(self, path):
        self.path = path
        self._pool = ThreadPoolExecutor(max_workers=1)

    def record(self, event, **details):
        self._pool.submit(append, self.path, {"event": event, **details})  # expect: TW210

    def close(self):
        self._pool.shutdown()
