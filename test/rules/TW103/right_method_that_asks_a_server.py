"""The news are tested, not what a method asked for them with: whatever others mark meanwhile, what is new is unread."""
import json
import threading
from urllib.request import urlopen


class Feed:
    def __init__(self):
        self._seen = {}
        self._lock = threading.Lock()

    def _ask(self, seen):
        query = ",".join(sorted(seen))
        with urlopen("http://news.local/new?seen=" + query) as answer:
            return json.loads(answer.read())

    def update(self):
        seen = [name for name, read in list(self._seen.items()) if read]
        news = self._ask(seen)
        if news["kind"] == "article":
            with self._lock:
                self._seen[news["name"]] = False

    def mark(self, name):
        with self._lock:
            self._seen[name] = True


feed = Feed()
threads = [threading.Thread(target=feed.update), threading.Thread(target=feed.mark, args=("intro",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
