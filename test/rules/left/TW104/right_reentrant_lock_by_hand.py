import threading


class Door:
    """Whoever has it may come in again."""

    def __init__(self):
        self.bolt = threading.Lock()
        self.owner = None
        self.depth = 0

    def acquire(self):
        me = threading.current_thread()
        if self.owner == me:
            self.depth += 1
        else:
            self.bolt.acquire()
            self.owner = me
            self.depth = 1

    def release(self):
        if self.owner != threading.current_thread():
            raise RuntimeError("somebody else has it")
        self.depth -= 1
        if self.depth == 0:
            self.owner = None
            self.bolt.release()


door = Door()


def go_in(times):
    door.acquire()
    print(threading.current_thread().name, times)
    if times > 0:
        go_in(times - 1)
    door.release()


threads = [threading.Thread(target=go_in, args=(3,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
