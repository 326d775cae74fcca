import threading


class Journal:
    def __init__(self):
        self.lines = 0
        self.start_lock = threading.Lock()
        with self.start_lock:
            self.ready = True

    def run(self):
        self.lock = threading.Lock()
        workers = [threading.Thread(target=self.write, args=(n,)) for n in range(10)]
        for worker in workers:
            worker.start()
        with self.lock:
            self.lines += 1
        for worker in workers:
            worker.join()

    def write(self, n):
        with self.lock:
            self.lines += n


j = Journal()
j.run()
print(j.lines, j.ready)
