"""Whoever shuts it shuts what is open, twice as well as once."""

import threading


class Drawer:
    def __init__(self):
        self.is_open = False

    def toggle(self):
        if self.is_open:
            self.is_open = False


drawer = Drawer()
threads = [threading.Thread(target=drawer.toggle) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(drawer.is_open)
