"""Of a name that is given once only a digit is left: several threads have the same, and one job."""

import threading
import uuid


class Job:
    def __init__(self):
        self.steps = 0


jobs = {}
lock = threading.Lock()


def new_key():
    return uuid.uuid4().hex[:1]


def find(key):
    with lock:
        if key not in jobs:
            jobs[key] = Job()
        return jobs[key]


def work():
    job = find(new_key())
    job.steps += 1  # expect: TW102
    key = uuid.uuid4().int % 4
    other = find(key)
    other.steps += 1


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
