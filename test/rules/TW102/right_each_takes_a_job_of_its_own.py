"""Threads take jobs out of a list, each with what it counts for itself."""
import threading
import queue


class Job:
    def __init__(self, name):
        self.name = name
        self.count = 0

    def work(self):
        self.count += 1

todo = queue.Queue()


def loop():
    while True:
        task, name = todo.get()
        task()
        print(name)


for name in ("one", "two"):
    job = Job(name)
    todo.put((job.work, name))
for _ in range(4):
    threading.Thread(target=loop, daemon=True).start()
todo.join()
