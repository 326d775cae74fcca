"""The property makes another lock each time it is asked for."""

import threading


class Tally:
    count = 0

    @property
    def lock(self):
        return threading.Lock()

    def add(self):
        with self.lock:  # expect: TW404
            self.count += 1


tally = Tally()
threads = [threading.Thread(target=tally.add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
