import threading
from contextlib import ExitStack

locks = {name: threading.Lock() for name in ("cpu", "gpu", "disk")}
stripes = [threading.Lock() for _ in range(4)]
total = 0


def run(job, needs):
    with ExitStack() as stack:
        for name in sorted(needs):
            stack.enter_context(locks[name])
        print(job)


def count(job, needs):
    global total
    for stripe in stripes:
        stripe.acquire()
    try:
        total += len(needs)
    finally:
        for stripe in stripes:
            stripe.release()


jobs = [("render", ["gpu", "cpu"]), ("save", ["disk", "cpu"])]
threads = [threading.Thread(target=target, args=job) for job in jobs for target in (run, count)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
