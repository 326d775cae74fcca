import threading


class Journal:
    def __init__(self):
        self.lock = threading.Lock()
        self.lines = 0

    def write(self, n):
        with self.lock:
            self.lines += n


journal = Journal()
ts = [threading.Thread(target=journal.write, args=(n,)) for n in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(journal.lines)
