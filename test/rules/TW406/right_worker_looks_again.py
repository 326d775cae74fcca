import threading

condition = threading.Condition()
jobs = []


def worker():
    while True:
        with condition:
            if not jobs:
                condition.wait(1)
            if not jobs:
                continue
            job = jobs.pop(0)
        print("doing", job)


for _ in range(2):
    threading.Thread(target=worker, daemon=True).start()
for job in range(10):
    with condition:
        jobs.append(job)
        condition.notify()
