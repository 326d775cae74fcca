"""The first look only saves a call: what is called looks again, under the lock, before it changes anything."""
import threading


class Pool:
    def __init__(self, links):
        self.lock = threading.Lock()
        self.links = list(links)

    def give_back(self, link):
        if len(self.links) > 2:
            self.shrink(link)

    def shrink(self, link):
        with self.lock:
            if link not in self.links:
                return
            rest = self.links[:]
            rest.remove(link)
            print(len(rest), "left")
            self.links = rest

    def grow(self, link):
        with self.lock:
            self.links = self.links[:] + [link]
            print(len(self.links), "now")


pool = Pool(range(8))


def work(number):
    pool.give_back(number)
    pool.grow(number + 8)


workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
