import threading
import time

lock = threading.Lock()
jobs = []
mine = []


def show():
    while True:
        with lock:
            if jobs:
                print("next is", jobs[0])
        if jobs:
            print("all of", jobs[:3])
        time.sleep(0.1)


def work():
    while True:
        with lock:
            if len(jobs) > 0:
                print(jobs.pop(0))
        # Nobody else takes any of these.
        if mine:
            print(mine[0])
            mine.pop(0)  # expect: TW105


threading.Thread(target=show, daemon=True).start()
threading.Thread(target=work, daemon=True).start()
while True:
    job = input("> ")
    with lock:
        jobs.append(job)
    mine.append("asked")  # expect: TW105
