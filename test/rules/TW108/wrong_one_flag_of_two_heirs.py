import threading
import time


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.running = True

    def stop(self):
        self.running = False


class Reader(Worker):
    def run(self):
        while self.running:  # expect: TW108
            time.sleep(0.5)
            print("reading")


class Writer(Worker):
    def run(self):
        while self.running:
            time.sleep(0.5)
            print("writing")


workers = [Reader(), Writer()]
for worker in workers:
    worker.start()
input()
for worker in workers:
    worker.stop()
for worker in workers:
    worker.join()
