from threading import Thread, Event
from time import sleep


class Job:
    __slots__ = ("abort", "steps")

    def __init__(self):
        self.steps = 0
        self.abort = Event()


def follow(job):
    while not job.abort.is_set():
        job.steps += 1
        job.abort.wait(30)


def main():
    job = Job()
    follower = Thread(target=follow, args=(job,))
    follower.start()
    job.abort.set()
    follower.join()
    print("aborted", job.abort.is_set(), not job.abort.is_set())


main()
