# What a thread is given can be stored in it until it starts: it is then given itself.
from threading import Lock, Thread

jobs = [print, print, print]
lock = Lock()
running = []


def work(thread):
    while True:
        with lock:
            if not jobs:
                break
            job = jobs.pop()
        job("done")
    with lock:
        running.remove(thread)


def main():
    started = []
    for _ in range(3):
        thread = Thread(target=work)
        thread._args = (thread,)
        with lock:
            running.append(thread)
        started.append(thread)
        thread.start()
    for thread in started:
        thread.join()


main()
