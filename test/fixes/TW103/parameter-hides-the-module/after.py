import queue
from queue import Empty
import threading


def drain(queue, name):
    while True:
        try:
            item = queue.get_nowait()
        except Empty:
            break
        print("took", item)


jobs = queue.Queue()
for number in range(3):
    jobs.put(number)
threads = [threading.Thread(target=drain, args=(jobs, n)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
