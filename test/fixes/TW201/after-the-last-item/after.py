import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        job = jobs.get()
        if job is None:
            return
        print(job)


def main():
    thread = threading.Thread(target=work)
    thread.start()
    for n in range(2):
        jobs.put(n)
    jobs.put(None)
    thread.join()
    return 0


main()
