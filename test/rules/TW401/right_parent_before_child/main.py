import threading

from tree import Node

root = Node()
threads = [threading.Thread(target=root.grow) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(root.children))
