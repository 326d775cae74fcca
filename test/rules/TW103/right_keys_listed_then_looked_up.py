import collections
import threading
import time


class Registry:
    def __init__(self):
        self.lock = threading.Lock()
        self.registered = {}
        self.seen = {}
        self.counts = collections.Counter()

    def add(self, wuid, site):
        with self.lock:
            self.registered[wuid] = {"site": site}
        self.seen[wuid] = site
        self.counts[wuid] = 1

    def remove(self, wuid):
        with self.lock:
            self.registered.pop(wuid, None)
        self.seen.pop(wuid, None)
        self.counts.pop(wuid, None)

    def locked(self):
        with self.lock:
            return {wuid: 1 for wuid in self.registered} and self.looked_up()

    def looked_up(self):
        found = []
        for wuid in sorted(self.registered):
            found.append(self.registered[wuid])
        return found

    def caught(self):
        found = []
        for wuid in list(self.seen):
            try:
                found.append(self.seen[wuid])
            except KeyError:
                continue
        return found

    def asked(self):
        found = []
        for wuid in list(self.seen):
            found.append(self.seen.get(wuid))
        return found


    def counted(self):
        return [self.counts[wuid] for wuid in list(self.counts)]


registry = Registry()


def churn():
    n = 0
    while True:
        registry.add(n, "x")
        registry.remove(n - 10)
        n += 1


threading.Thread(target=churn, daemon=True).start()
while True:
    print(registry.locked(), registry.caught(), registry.asked(), registry.counted())
    time.sleep(1)
