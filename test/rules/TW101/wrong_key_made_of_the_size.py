"""The key of a new entry is the number of those there are: two threads use one key."""
import threading

jobs = {}
named = {}


def submit(task):
    jobs[len(jobs) + 1] = task  # expect: TW101
    key = f"task-{len(named)}"
    named[key] = task  # expect: TW101


threads = [threading.Thread(target=submit, args=(n,)) for n in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(jobs, named)
