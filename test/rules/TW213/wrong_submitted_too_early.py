from concurrent.futures import ThreadPoolExecutor


class Cache:
    def __init__(self, path):
        self._pool = ThreadPoolExecutor(1)
        self._loading = self._pool.submit(self._load)  # expect: TW213
        self.path = path

    def _load(self):
        with open(self.path) as f:
            return f.read()

    def get(self):
        return self._loading.result()

    def close(self):
        self._pool.shutdown()
