"""The factory hands out what it has made before: two threads of one channel."""

import threading

class Chan:
    def __init__(self, name="x"):
        self.name = name
        self.n = 0
        self.ts = []
    def start(self):
        t = threading.Thread(target=self.pump)
        self.ts.append(t)
        t.start()
    def pump(self):
        for i in range(100):
            self.n += len(str(i))  # expect: TW102

class Bus:
    def __init__(self):
        self.chans = {}
    def _open(self, name):
        ch = self.chans.get(name) or Chan(name)
        self.chans[name] = ch
        return ch
    def use(self, name):
        ch = self._open(name)
        self.cur = ch
        ch.start()

b = Bus()
for n in ["a", "a", "b"]:
    b.use(n)
for t in b.cur.ts:
    t.join()
print(b.cur.n)
