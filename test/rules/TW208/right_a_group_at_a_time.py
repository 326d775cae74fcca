"""However many there are, each group has eight, and the next one waits for it."""

import os
import threading


def scan(root):
    print(len(os.listdir(root)))


def groups(names, size):
    for at in range(0, len(names), size):
        yield names[at : at + size]


for group in groups(os.listdir("/"), 8):
    threads = []
    for root in group:
        thread = threading.Thread(target=scan, args=(root,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()

names = os.listdir("/")
for group in [names[at : at + 8] for at in range(0, len(names), 8)]:
    threads = [threading.Thread(target=scan, args=(root,)) for root in group]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
