import threading

mutex = threading.Lock()
done = []


def work(jobs):
    for job in jobs:
        mutex.acquire()  # expect: TW403
        if job in done:
            continue
        done.append(job)
        mutex.release()


threads = [threading.Thread(target=work, args=(["a", "b"],)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
