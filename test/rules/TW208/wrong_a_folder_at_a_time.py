"""What the generator gives is as long as each folder."""

import os
import threading


def scan(root):
    print(len(os.listdir(root)))


def folders(names):
    for name in names:
        yield os.listdir(name)


for group in folders(os.listdir("/")):
    threads = []
    for root in group:
        thread = threading.Thread(target=scan, args=(root,))  # expect: TW208:information
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
