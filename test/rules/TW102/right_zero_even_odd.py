import threading

class ZeroEvenOdd:
    def __init__(self, n):
        self.n = n
        self.i = 0
        self.z = threading.Semaphore(1)
        self.e = threading.Semaphore(0)
        self.o = threading.Semaphore(0)

    def zero(self):
        for k in range(self.n):
            self.z.acquire()
            print(0)
            self.i += 1
            if k % 2:
                self.e.release()
            else:
                self.o.release()

    def even(self):
        for _ in range(self.n // 2):
            self.e.acquire()
            print(self.i)
            self.i += 0
            self.z.release()

    def odd(self):
        for _ in range((self.n + 1) // 2):
            self.o.acquire()
            print(self.i)
            self.i += 0
            self.z.release()

p = ZeroEvenOdd(5)
ts = [threading.Thread(target=p.zero), threading.Thread(target=p.even), threading.Thread(target=p.odd)]
for t in ts:
    t.start()
for t in ts:
    t.join()
