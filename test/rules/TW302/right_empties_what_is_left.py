import queue
import threading

urgent = queue.Queue()
normal = queue.Queue()


def fill(jobs):
    for n in range(10):
        jobs.put(n)


threads = [threading.Thread(target=fill, args=(jobs,)) for jobs in (urgent, normal)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
while not (urgent.empty() and normal.empty()):
    if not urgent.empty():
        print(urgent.get())
    if not normal.empty():
        print(normal.get())
