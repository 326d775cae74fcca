from threading import Thread

from tasks import cleanup, vacuum


def nightly():
    jobs = [
        Thread(target=cleanup, args=("/tmp",)),
        Thread(target=vacuum("main.db")),  # expect: TW203
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


nightly()
