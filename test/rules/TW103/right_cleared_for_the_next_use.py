import queue
import threading
import time


class Worker:
    """Made ready by the one who finds it free: nobody is at work with it then."""

    def __init__(self):
        self.out = None
        self.busy = False

    def reset(self):
        self.out = None

    def run(self, seconds):
        self.out = open("out.txt", "a")
        time.sleep(seconds)
        if self.out is not None:
            self.out.write("done\n")
            self.out.close()
        self.busy = False


workers = [Worker(), Worker()]
jobs = queue.Queue()
for job in (1, 2, 3):
    jobs.put(job)
threads = []
while not jobs.empty():
    for worker in workers:
        if not worker.busy and not jobs.empty():
            worker.reset()
            worker.busy = True
            thread = threading.Thread(target=worker.run, args=(jobs.get(),))
            thread.start()
            threads.append(thread)
    time.sleep(1)
for thread in threads:
    thread.join()
