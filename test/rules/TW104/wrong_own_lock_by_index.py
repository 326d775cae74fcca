import threading


class Meter:
    total = 0

    def __init__(self, name):
        self.name = name
        self._lock = threading.Lock()

    def add(self, amount):
        with self._lock:
            Meter.total += amount  # expect: TW104


meters = [Meter(name) for name in ("hall", "attic", "garden")]
threads = []
for index in range(len(meters)):
    threads.append(threading.Thread(target=meters[index].add, args=(index,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Meter.total)
