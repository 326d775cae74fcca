import time

from queue_of_jobs import Jobs


def check():
    jobs = Jobs()
    jobs.thread.start()
    time.sleep(0.1)  # expect: TW303
    assert jobs.done == 10


check()
