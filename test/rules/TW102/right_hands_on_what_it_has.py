# A link that connects again with the name it has: what comes back into the attribute is what was read from it.

import threading
import time


class Link:
    def __init__(self):
        self._name = ""
        self.up = threading.Event()

    def connect(self, name):
        self._name = name
        print("hello", name)
        self.up.set()

    def watch(self):
        while True:
            time.sleep(60)
            self.connect(self._name)


link = Link()
link.connect("garden")
threading.Thread(target=link.watch, daemon=True).start()
while True:
    time.sleep(3600)
    link.connect(link._name)
