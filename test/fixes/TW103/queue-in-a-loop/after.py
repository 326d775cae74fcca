import threading
from queue import Queue, Empty

jobs = Queue()
done = Queue()
for number in range(20):
    jobs.put(number)


def work():
    while True:
        try:
            job = jobs.get_nowait()
        except Empty:
            break
        done.put(job)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(done.qsize())
