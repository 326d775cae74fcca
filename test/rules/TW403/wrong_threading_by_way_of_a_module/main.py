"""The module that has the lock gets `threading` from another one."""

from base import threading


class Ticket:
    def __init__(self):
        self._lock = threading.Lock()
        self.left = 3

    def take(self):
        self._lock.acquire()  # expect: TW403
        if self.left == 0:
            return None
        self.left -= 1
        self._lock.release()
        return self.left


ticket = Ticket()
threads = [threading.Thread(target=ticket.take) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
