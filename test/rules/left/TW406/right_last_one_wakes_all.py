import threading


class Barrier(object):
    def __init__(self, n):
        self.arrived = 0
        self.n = n
        self.mutex = threading.Lock()
        self.all_arrived = threading.Condition(self.mutex)

    def barrier(self):
        with self.mutex:
            self.arrived += 1
            if self.arrived == self.n:
                self.arrived = 0
                self.all_arrived.notify_all()
            else:
                self.all_arrived.wait()


def work(b):
    for i in range(20):
        b.barrier()


b = Barrier(10)
threads = [threading.Thread(target=work, args=(b,)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
