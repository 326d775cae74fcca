import logging
import queue
from concurrent.futures import ThreadPoolExecutor

jobs = queue.Queue()
pool = ThreadPoolExecutor()


def publish():
    """What it says of the one kind of error it does not say of the other."""
    try:
        while True:
            job = jobs.get()
            print(1 / job)
    except ZeroDivisionError:
        raise
    except Exception as ex:
        logging.exception(ex)
        raise ValueError("publisher crashed")


pool.submit(publish)  # expect: TW210
jobs.put(3)
jobs.put(0)
