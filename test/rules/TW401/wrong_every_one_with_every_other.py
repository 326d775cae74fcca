"""Two loops come to each pair both ways round, and two threads run them."""

import threading


class Node:
    def __init__(self):
        self.lock = threading.Lock()
        self.links = set()


def connect(one, other):
    with one.lock, other.lock:  # expect: TW401
        one.links.add(other)
        other.links.add(one)


def work(nodes):
    for one in nodes:
        for other in nodes:
            if one is not other:
                connect(one, other)


nodes = [Node() for _ in range(3)]
threads = [threading.Thread(target=work, args=(nodes,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
