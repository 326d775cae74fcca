"""Each group has a barrier, and so several lead; and whom an earlier wait told 0 leads no more."""
import threading


class Total:
    def __init__(self):
        self.sum = 0
        self.rounds = 0


class Group:
    def __init__(self, total):
        self.total = total
        self.barrier = threading.Barrier(2)

    def work(self):
        if self.barrier.wait() == 0:
            self.total.sum += 1  # expect: TW102


def twice(total, barrier):
    first = barrier.wait()
    second = barrier.wait()
    if first == 0:
        total.rounds += 1  # expect: TW102
    if second == 0:
        total.rounds += 1


total = Total()
threads = []
for group in [Group(total) for _ in range(3)]:
    threads += [threading.Thread(target=group.work) for _ in range(2)]
together = threading.Barrier(2)
threads += [threading.Thread(target=twice, args=(total, together)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total.sum, total.rounds)
