import threading


class Stats:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def __str__(self):
        with self.lock:
            return "count=%d" % self.count

    def add(self):
        with self.lock:
            self.count += 1
            text = "now %s of %s" % (self.count, "{:d}".format(self.count % 7))
        print("%s: %s" % (self, text))


stats = Stats()
threads = [threading.Thread(target=stats.add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
