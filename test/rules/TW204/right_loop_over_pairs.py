import threading
import time
from collections import namedtuple

Job = namedtuple("Job", "name seconds")


def run(name, seconds):
    time.sleep(seconds)
    print(name, "done")


def main():
    threads = []
    for pair in [("wash", 2), ("dry", 1)]:
        threads.append(threading.Thread(target=run, args=(pair)))
    for job in (Job("fold", 1), Job("iron", 3)):
        threads.append(threading.Thread(target=run, args=job))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
