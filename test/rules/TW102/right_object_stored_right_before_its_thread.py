"""Each thread has the object that was stored right before it, and no other one."""

import threading, sys
class C:
    def __init__(self): self.n = 0
    def one(self):
        while True: self.n += 1
class S:
    def __init__(self):
        self.c = None
    def live(self):
        self.c = C()
        if 1:
            t = threading.Thread(target=self.c.one, daemon=True)
            t.start()
    def simul(self):
        self.c = C()
        if 1:
            t = threading.Thread(target=self.c.one, daemon=True)
            t.start()
s = S()
s.live()
s.simul()
