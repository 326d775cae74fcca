"""Each job has a number that the counter gives nobody else: what it misses under it stays missing."""

import itertools
import threading

numbers = itertools.count()
names = {}


def work(job):
    number = next(numbers)
    if number not in names:
        names[number] = job
    print(number)


threads = [threading.Thread(target=work, args=(job,)) for job in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
