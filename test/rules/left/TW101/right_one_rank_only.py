import threading

total = 0
cells = [0] * 100


def phase(rank):
    global total
    if rank == 0:
        total += 1


class Rank(threading.Thread):
    count = 0

    def __init__(self, rank):
        super().__init__()
        self.rank = rank

    def run(self):
        if self.rank != 2:
            return
        Rank.count += 1


def fill(low, high):
    for place in range(low, high):
        cells[place] += 1


threads = [threading.Thread(target=phase, args=(rank,)) for rank in range(3)]
threads += [Rank(rank) for rank in range(3)]
threads.append(threading.Thread(target=fill, args=(0, 50)))
threads.append(threading.Thread(target=fill, args=(50, 100)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, Rank.count, cells)
