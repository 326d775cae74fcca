import threading
import time
import urllib.request


class Almanac:
    """Tells when the tide turns, from a table that a thread fetches once."""

    def __init__(self, harbour):
        self.harbour = harbour
        self.table = None
        self.closed = False
        self.fetching = threading.Thread(target=self.fetch)
        self.fetching.start()

    def fetch(self):
        with urllib.request.urlopen(f"https://example.org/{self.harbour}") as answer:
            table = answer.read()
        if self.closed:
            return
        self.table = table

    def close(self):
        self.closed = True
        self.fetching.join()


almanac = Almanac("dover")
almanac.close()
