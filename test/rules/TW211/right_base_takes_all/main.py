import sys

from job import Job


def main():
    job = Job("tidy")
    job.start()
    job.join()
    print(job.title, file=sys.stderr)


main()
