"""A copy has the keys of what it is a copy of."""

import threading
import time

DEFAULTS = {
    "host": "x", "port": 1, "user": "u", "pwd": "p", "db": "d",
    "ssl": False, "timeout": 3, "retries": 2, "pool": 4, "debug": False,
}


class Config:
    def __init__(self):
        self.values = dict(DEFAULTS)
        self.saved = DEFAULTS.copy()

    def reload(self):
        for i in range(50):
            self.values["port"] = i
            self.saved["debug"] = bool(i % 2)
            time.sleep(0.001)

    def dump(self):
        for _ in range(20):
            for k in self.values:
                print(k, self.values[k])
            print([v for v in self.saved.values()])
            time.sleep(0.001)


c = Config()
ts = [threading.Thread(target=c.reload), threading.Thread(target=c.dump)]
for t in ts:
    t.start()
for t in ts:
    t.join()
