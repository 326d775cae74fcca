import logging
import queue
from concurrent.futures import ThreadPoolExecutor

jobs = queue.Queue()
pool = ThreadPoolExecutor()


def publish():
    """Ends with the first job that it can't do, and says which and why."""
    try:
        while True:
            job = jobs.get()
            print(1 / job)
    except KeyError:
        pass
    except Exception as ex:
        logging.exception(ex)
        raise ValueError("publisher crashed")


pool.submit(publish)
jobs.put(3)
jobs.put(0)
