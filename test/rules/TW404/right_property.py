"""One property is worked out once, the other gives the lock that is there."""

import threading
from functools import cached_property


class Tally:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    @property
    def lock(self):
        return self._lock

    def add(self):
        with self.lock:
            self.count += 1


class Log:
    @cached_property
    def lock(self):
        return threading.Lock()

    def put(self, line):
        with self.lock:
            print(line)


tally = Tally()
log = Log()
log.put("begin")
threads = [threading.Thread(target=tally.add) for _ in range(3)]
threads.append(threading.Thread(target=log.put, args=("middle",)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
