import threading


class Door:
    def __init__(self):
        self.owner = None
        self.depth = 0

    def acquire(self):
        me = threading.get_ident()
        if self.owner != me:
            self.owner = me
        self.depth += 1  # expect: TW102


door = Door()


def go_in(times):
    for _ in range(times):
        door.acquire()


threads = [threading.Thread(target=go_in, args=(3,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
