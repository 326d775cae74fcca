"""Each class made here has the one before as the factory of its field: none is made within itself."""

import threading
from dataclasses import dataclass, field

Link = dict


def lengthen():
    global Link

    @dataclass
    class Longer:
        rest: object = field(default_factory=Link)
        lock: object = field(default_factory=threading.Lock)

        def run(self):
            with self.lock:
                print(self.rest)

    Link = Longer


lengthen()
lengthen()
link = Link()
thread = threading.Thread(target=link.run)
thread.start()
thread.join()
