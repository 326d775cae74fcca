import threading


class Ledger:
    def __init__(self):
        self._lock = threading.Lock()
        self.sum = 0

    def _busy(self):
        return not self._lock.acquire(False)

    def add(self, x):
        if self._busy():
            return
        try:
            self.sum += x
        finally:
            self._lock.release()


ledger = Ledger()


def run():
    for i in range(100):
        ledger.add(i)


ts = [threading.Thread(target=run) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(ledger.sum)
