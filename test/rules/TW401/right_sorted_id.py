import threading


class Node:
    def __init__(self, n):
        self.lock = threading.Lock()
        self.n = n


def swap(a, b):
    first, second = sorted((a, b), key=id)
    with first.lock, second.lock:
        a.n, b.n = b.n, a.n


x, y = Node(1), Node(2)
ts = [threading.Thread(target=swap, args=(x, y)), threading.Thread(target=swap, args=(y, x))]
for t in ts:
    t.start()
for t in ts:
    t.join()
