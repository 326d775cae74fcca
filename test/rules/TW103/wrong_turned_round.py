"""Two toggles at once count as one: the drawer is left as it should not be."""

import threading


class Drawer:
    def __init__(self):
        self.is_open = False

    def toggle(self):
        if self.is_open:  # expect: TW103
            self.is_open = False
        else:
            self.is_open = True


drawer = Drawer()
threads = [threading.Thread(target=drawer.toggle) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(drawer.is_open)
