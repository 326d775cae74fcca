import threading
import time


class Registry:
    def __init__(self):
        self.registered = {}

    def add(self, wuid, site):
        self.registered[wuid] = {"site": site}

    def remove(self, wuid):
        self.registered.pop(wuid, None)

    def to_json(self):
        d = {}
        for wuid in sorted(self.registered.keys()):  # expect: TW103
            d[wuid] = {"site": self.registered[wuid]["site"]}
        return d


registry = Registry()


def churn():
    n = 0
    while True:
        registry.add(n, "x")
        registry.remove(n - 10)
        n += 1


threading.Thread(target=churn, daemon=True).start()
while True:
    print(registry.to_json())
    time.sleep(1)
