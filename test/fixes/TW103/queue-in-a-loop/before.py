import threading
from queue import Queue

jobs = Queue()
done = Queue()
for number in range(20):
    jobs.put(number)


def work():
    while not jobs.empty():
        job = jobs.get()
        done.put(job)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(done.qsize())
