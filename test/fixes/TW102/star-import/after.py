from threading import *


class Tally:
    def __init__(self):
        self.votes = 0
        self._lock = Lock()

    def add(self):
        with self._lock:
            self.votes += 1


tally = Tally()
threads = [Thread(target=tally.add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tally.votes)
