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


    def in_a_list(self):
        return [self.registered[wuid] for wuid in list(self.registered)]  # expect: TW103

    def by_a_name(self):
        keys = tuple(self.registered)  # expect: TW103
        for number, wuid in enumerate(keys):
            print(number, self.registered[wuid])


registry = Registry()


def churn():
    n = 0
    while True:
        registry.add(n, "x")
        registry.remove(n - 10)
        n += 1


threading.Thread(target=churn, daemon=True).start()
while True:
    print(registry.to_json(), registry.in_a_list())
    registry.by_a_name()
    time.sleep(1)
