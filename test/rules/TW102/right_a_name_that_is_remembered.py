"""The helper is asked once, and gives all threads the same name."""

import functools
import threading
import uuid


class Job:
    def __init__(self):
        self.steps = 0


jobs = {}


@functools.lru_cache()
def new_key():
    return uuid.uuid4().hex


def work():
    key = new_key()
    jobs.setdefault(key, Job())  # expect: TW105
    job = jobs[key]
    job.steps += 1  # expect: TW102


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
