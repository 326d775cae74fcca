"""One slot for each thread, whichever way it is taken from the list that was made for them."""
import threading


class Slot:
    def __init__(self, name):
        self.name = name
        self.lines = 0


def count(slot, path):
    with open(path) as file:
        for _ in file:
            slot.lines += 1


class Counting:
    def __init__(self, paths):
        self.paths = paths
        self.slots = [Slot(path) for path in paths]

    def by_index(self):
        return [threading.Thread(target=count, args=(self.slots[n], self.paths[n])) for n in range(len(self.paths))]

    def by_pairs(self):
        return [threading.Thread(target=count, args=pair) for pair in zip(self.slots, self.paths)]

    def by_number(self):
        threads = []
        for n, slot in enumerate(self.slots):
            threads.append(threading.Thread(target=count, args=(slot, self.paths[n])))
        return threads


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


counting = Counting(["a.txt", "b.txt"])
run(counting.by_index())
run(counting.by_pairs())
run(counting.by_number())
print(sum(slot.lines for slot in counting.slots))
