"""Numbers are taken from the size under a lock, by one thread alone, or of another container."""
import threading

lock = threading.Lock()
jobs = {}
results = {}
seen = []


def submit(task):
    with lock:
        number = max(jobs, default=0) + 1
        jobs[number] = task
        jobs[len(jobs) + 100] = task


def collect():
    for _ in range(100):
        results[len(results)] = len(seen)


threads = [threading.Thread(target=submit, args=(n,)) for n in range(8)]
threads.append(threading.Thread(target=collect))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(jobs, results)
