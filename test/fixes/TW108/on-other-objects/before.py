from threading import Thread
from time import sleep


class Job:
    __slots__ = ("abort", "steps")

    def __init__(self):
        self.steps = 0
        self.abort = False


def follow(job):
    while not job.abort:
        job.steps += 1
        sleep(30)


def main():
    job = Job()
    follower = Thread(target=follow, args=(job,))
    follower.start()
    job.abort = True
    follower.join()
    print("aborted", job.abort == True, job.abort != True)


main()
