import threading
import time


class Feed:
    def __init__(self):
        self.unread = 0
        self._poller = threading.Thread(target=self._poll, daemon=True)

    def watch(self):
        self._poller.start()

    def _poll(self):
        while True:
            time.sleep(1)
            self.unread += 1  # expect: TW102


class Reader:
    """What an application uses: nothing here calls these."""

    def __init__(self):
        self.feed = Feed()

    def begin(self):
        self.feed.watch()

    def skip(self, count):
        self.feed.unread -= count  # expect: TW102
