import threading
import time

lock = threading.Lock()
jobs = []
results = []
prices = [3, 4, 5]
seen = []


def watch():
    while True:
        with lock:
            for i in range(len(jobs)):
                print(i, jobs[i])
        # Nobody takes anything out of this one.
        for i in range(len(seen)):
            print(seen[i])
        # Whoever is behind the last place has seen it all.
        try:
            for i in range(len(results)):
                print(results[i])
        except IndexError:
            pass
        # A list of its own.
        own = list(results)
        for i in range(len(own)):
            print(own[i])
        time.sleep(0.1)


def work():
    while True:
        with lock:
            job = jobs.pop() if jobs else None
        if job is None:
            continue
        results.append(job)  # expect: TW105
        seen.append(job)  # expect: TW105


def clean():
    while True:
        time.sleep(1)
        for i in range(len(prices)):
            prices[i] = prices[i] + 1
        if len(results) > 100:
            del results[:50]  # expect: TW105


for target in (watch, work, clean):
    threading.Thread(target=target, daemon=True).start()
while True:
    job = input("> ")
    with lock:
        jobs.append(job)
    seen.append("asked")  # expect: TW105
