import urllib.request


class Crawler:
    """Takes the executor over; `close` ends it."""

    def __init__(self, executor):
        self._executor = executor

    def status(self, url):
        return self._executor.submit(self._ask, url).result()

    def close(self):
        self._executor.shutdown()

    def _ask(self, url):
        with urllib.request.urlopen(url) as reply:
            return reply.status
