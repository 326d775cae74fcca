import queue
import threading

lock = threading.Lock()
jobs = queue.Queue()
done = []


def worker():
    while True:
        with lock:
            job = jobs.get()  # expect: TW405
            if job is None:
                break
            done.append(job)


def report():
    with lock:
        print(len(done))


t = threading.Thread(target=worker)
t.start()
for n in range(5):
    jobs.put(n)
report()
jobs.put(None)
t.join()
