"""A step that is called with the lock gives it back while it waits and takes it again: another lock in between changes nothing."""
import threading
import time


class Kiln:
    def __init__(self):
        self.lock = threading.Lock()
        self.log_lock = threading.Lock()
        self.log = []
        self.fired = 0

    def fire(self):
        with self.lock:
            self._cool()

    def _cool(self):
        self.lock.release()
        time.sleep(0.1)
        self.lock.acquire()
        with self.log_lock:
            self.log.append("cooled")
        self.fired += 1


kiln = Kiln()
firings = [threading.Thread(target=kiln.fire) for _ in range(3)]
for firing in firings:
    firing.start()
for firing in firings:
    firing.join()
print(kiln.fired)
