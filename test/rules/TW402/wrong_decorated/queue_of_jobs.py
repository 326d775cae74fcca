from guarding import guarded

jobs = []


@guarded
def count():
    return len(jobs)


@guarded
def add(job):
    jobs.append(job)
    return count()
