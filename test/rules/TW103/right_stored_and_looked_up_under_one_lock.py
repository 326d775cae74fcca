"""What is put in and looked up under one lock is still there."""

import threading
import time


class Router:
    def __init__(self):
        self.conns = {}
        self.lock = threading.Lock()
        self.sweeper = threading.Thread(target=self.sweep, daemon=True)
        self.sweeper.start()

    def on_ping(self, cid):
        if cid not in self.conns:
            with self.lock:
                self.conns[cid] = time.time()
                self.register(self.conns[cid])

    def register(self, cell):
        print("new", cell)

    def sweep(self):
        while True:
            for cid in list(self.conns.keys()):
                with self.lock:
                    del self.conns[cid]
            time.sleep(5)


r = Router()
while True:
    r.on_ping(input())
