"""Each call makes two nodes, gives each to one thread, and waits for both."""

import threading


def build(node, depth):
    if node["kids"]:
        return
    if depth == 0:
        node["kids"].append("leaf")
        return
    l, r = {"kids": []}, {"kids": []}
    a = threading.Thread(target=build, args=(l, depth - 1))
    b = threading.Thread(target=build, args=(r, depth - 1))
    a.start(); b.start()
    a.join(); b.join()
    node["kids"].extend([l, r])


root = {"kids": []}
build(root, 2)
print(root)
