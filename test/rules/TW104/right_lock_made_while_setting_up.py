"""A plugin that is set up by a method of its own: the lock is made there, after what it guards."""
import threading

from host import Plugin


class Buckets(Plugin):
    found = None

    def setup(self, client):
        self.client = client
        self.found = self.storage()
        self.lock = threading.Lock()

    def probe(self, url):
        answer = self.client.fetch(url)
        with self.lock:
            self.found[url] = answer

    def scan(self, batch):
        threads = []
        for url in batch[:20]:
            if self.stopped():
                return None
            threads.append(threading.Thread(target=self.probe, args=(url,), daemon=True))
            threads[-1].start()
        return self.found

    def batches(self, urls):
        batch = []
        for url in urls:
            batch.append(url)
            if len(batch) >= 20:
                self.scan(batch)
                batch = []
