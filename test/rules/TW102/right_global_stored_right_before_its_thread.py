"""The same of a global, which each of two functions binds and hands on."""

import threading, sys
class C:
    def __init__(self): self.n = 0
    def one(self):
        while True: self.n += 1
current = None
def live():
    global current
    current = C()
    for target in [current.one]:
        t = threading.Thread(target=target, daemon=True)
        t.start()
def simul():
    global current
    current = C()
    for target in [current.one]:
        t = threading.Thread(target=target, daemon=True)
        t.start()
if sys.argv[1] == "x":
    live()
else:
    simul()
