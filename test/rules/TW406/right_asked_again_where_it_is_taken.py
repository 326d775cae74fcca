"""What is taken is asked for once more in the same expression."""

import threading
cv = threading.Condition(); jobs = []; quitting = False
def run():
    while True:
        with cv:
            if not jobs and not quitting:
                cv.wait()
            if quitting:
                return
            job = jobs.pop(0) if jobs else None
        if job is not None: print(job)
t = threading.Thread(target=run); t.start()
with cv: jobs.append(1); cv.notify()
with cv:
    quitting = True; cv.notify()
t.join()
