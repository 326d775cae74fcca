"""The reader uses the copy it has tested; who stops it takes it out under the lock and tests for itself."""
import threading
from urllib.request import urlopen


class Feed:
    def __init__(self, url):
        self.answer = urlopen(url)

    def next(self):
        return self.answer.readline()

    def close(self):
        self.answer.close()


class Follower(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.lock = threading.Lock()
        self.closed = threading.Event()
        self.feed = Feed(url)

    def run(self):
        while not self.closed.is_set():
            self.follow()

    def follow(self):
        feed = self.feed
        if feed is None:
            return
        if not feed.next():
            self.close()

    def close(self):
        self.closed.set()
        with self.lock:
            feed = self.feed
            self.feed = None
        if feed is not None:
            feed.close()


follower = Follower("http://news.local/live")
follower.start()
follower.close()
follower.join()
