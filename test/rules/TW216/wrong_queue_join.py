import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        job = jobs.get()
        print(job)
        jobs.task_done()


threading.Thread(target=work, daemon=True).start()
for job in range(5):
    jobs.put(job)
jobs.join  # expect: TW216
