import threading

condition = threading.Condition()
jobs = []


def worker():
    while True:
        with condition:
            if len(jobs) == 0:
                condition.wait()  # expect: TW406
            job = jobs.pop(0)
        print("doing", job)


for _ in range(2):
    threading.Thread(target=worker, daemon=True).start()
for job in range(10):
    with condition:
        jobs.append(job)
        condition.notify()
