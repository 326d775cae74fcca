import time
from queue import Queue
from threading import Thread

jobs = Queue()
for number in range(100):
    jobs.put(number)


def work():
    while True:
        print(jobs.get() * 2)
        jobs.task_done()


def do_all():
    for _ in range(3):
        Thread(target=work).start()  # expect: TW201:information
    jobs.join()


began = time.time()
do_all()
print("all is done after", time.time() - began)
