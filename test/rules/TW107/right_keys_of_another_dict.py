"""Threads store only under the keys of the dict that this one was filled with: it never grows."""

import threading
import time

NODES = {1: "alpha", 2: "beta", 3: "gamma"}


class Leader:
    def __init__(self, own):
        self.match_index = {peer: 0 for peer in NODES if peer != own}
        self.latency = {}
        for peer in NODES:
            self.latency[peer] = 0.0

    def run(self):
        senders = [threading.Thread(target=self.send, args=(peer, uri)) for peer, uri in NODES.items()]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join()

    def send(self, peer, uri):
        for _ in range(5):
            self.match_index[peer] = len(uri)
            self.latency[peer] = 0.5
            self.check()
            time.sleep(0.1)

    def check(self):
        reached = sum(1 for index in self.match_index.values() if index > 1)
        print(reached, max(latency for latency in self.latency.values()))


Leader(1).run()
