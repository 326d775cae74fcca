import queue
import threading

jobs = queue.Queue()


def worker():
    while True:
        print("did", jobs.get())
        jobs.task_done()


def begin(count):
    for _ in range(count):
        threading.Thread(target=worker, daemon=True).start()
