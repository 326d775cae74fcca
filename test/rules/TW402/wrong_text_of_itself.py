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
            print("now %s" % self)  # expect: TW402

    def take(self):
        with self.lock:
            self.count -= 1
            print("%s left, by %s" % (self, threading.current_thread().name))  # expect: TW402

    def clear(self):
        with self.lock:
            self.count = 0
            return "{} of {}".format(self.count, self)  # expect: TW402


stats = Stats()
threads = [threading.Thread(target=job) for job in (stats.add, stats.take, stats.clear)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
