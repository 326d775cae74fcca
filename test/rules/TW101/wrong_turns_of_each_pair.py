import threading

total = 0

class Pair:
    def __init__(self):
        self.a = threading.Semaphore(1)
        self.b = threading.Semaphore(0)

    def one(self):
        global total
        for _ in range(5):
            self.a.acquire()
            total += 1  # expect: TW101
            self.b.release()

    def two(self):
        global total
        for _ in range(5):
            self.b.acquire()
            total += 1  # expect: TW101
            self.a.release()

ts = []
for _ in range(3):
    p = Pair()
    ts += [threading.Thread(target=p.one), threading.Thread(target=p.two)]
for t in ts: t.start()
for t in ts: t.join()
