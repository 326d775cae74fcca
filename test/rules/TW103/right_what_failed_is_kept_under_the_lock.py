import threading
import time
import urllib.request


class Feed:
    """Once reading has failed, nobody reads for a while; who was at it by then may fail as well, and says so."""

    def __init__(self, address):
        self.address = address
        self.lock = threading.Lock()
        self.broken = None
        self.quiet_until = 0.0

    def read(self, page):
        with self.lock:
            if self.broken is not None:
                return b""
        try:
            return urllib.request.urlopen(self.address + page).read()
        except ValueError as error:
            with self.lock:
                self.broken = error
        return b""

    def ask(self, page):
        with self.lock:
            if time.monotonic() < self.quiet_until:
                return b""
        try:
            return urllib.request.urlopen(self.address + page).read()
        except OSError:
            with self.lock:
                self.quiet_until = time.monotonic() + 30
        return b""


feed = Feed("https://example.org/")
threads = [threading.Thread(target=work, args=(page,)) for page in ("a", "b") for work in (feed.read, feed.ask)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
