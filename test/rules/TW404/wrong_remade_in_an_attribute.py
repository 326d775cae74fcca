"""Each call puts another lock in the attribute, and takes that one."""

import threading


class Cfg:
    def __init__(self):
        self.lock = threading.Lock()
        self.version = 0

    def reload(self):
        self.lock = threading.Lock()
        with self.lock:  # expect: TW404:error
            self.version += 1


cell = Cfg()
threads = [threading.Thread(target=cell.reload) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
