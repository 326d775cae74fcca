"""Each call has a queue of its own, into which it has just put what it takes out."""

import queue
import threading


class Box:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = {}

    def look(self):
        with self.lock:
            return dict(self.items)

    def change(self, key, peer):
        own = queue.Queue()
        with self.lock:
            own.put(key)
            self.items[key] = own.get()


def run(box, key, peer):
    for _ in range(5):
        box.change(key, peer)
        print(box.look())


box = Box()
threads = [threading.Thread(target=run, args=(box, key, None)) for key in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
