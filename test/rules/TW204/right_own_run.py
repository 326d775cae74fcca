"""Nothing takes the arguments apart: where there is no target, and where run() is the program's own."""

import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(group=None, target=None, name=None, args=None, kwargs=None, daemon=False)

    def run(self):
        print("works")


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__(target=print, args=limit)
        self.limit = limit

    def run(self):
        for number in range(self.limit):
            print(number)


idle = threading.Thread(args=None)
idle.start()
idle.join()
workers = [Worker(), Counter(5)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
