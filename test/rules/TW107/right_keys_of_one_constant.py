"""The keys that are stored anew are those of the constant that the table was filled from."""

import threading
import time

PEERS = {"first": 1, "second": 2}


class Leader:
    def __init__(self):
        self.seen = {}
        for peer in PEERS.keys():
            self.seen[peer] = 0.0

    def watch(self):
        for _ in range(3):
            for peer, last in self.seen.items():
                print(peer, time.time() - last)

    def renew(self):
        for peer in PEERS.keys():
            self.seen[peer] = time.time()


leader = Leader()
watcher = threading.Thread(target=leader.watch)
watcher.start()
leader.renew()
watcher.join()
