"""What a function keeps a lock for stays inside: who calls it is all to be seen."""

import threading


def collect(jobs):
    lock = threading.Lock()
    found = {}

    def work(job):
        with lock:
            found[job] = job * 2

    def reset():
        found.clear()

    threads = [threading.Thread(target=work, args=(job,)) for job in jobs]
    reset()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


print(collect([1, 2, 3]))
