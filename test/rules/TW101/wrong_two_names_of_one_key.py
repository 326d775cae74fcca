"""Both names are given the same key."""

import threading
d = {"a": 10, "b": 20}
def fee(x): return x + 1
def move(src, dst):
    for i in range(100):
        d[dst] = fee(d[src])  # expect: TW101
ts = [threading.Thread(target=move, args=("a", "a")) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(d)
