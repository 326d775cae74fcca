from concurrent.futures import ThreadPoolExecutor

from jobs import begin, jobs_for
from tracker import Tracker


def main():
    tracker = Tracker()
    with ThreadPoolExecutor(3) as pool:
        tracker.watch(pool.submit(print, "one"))
        tracker.watch(begin(pool, "two"))
        for job in jobs_for(pool, ["three", "four"]):
            tracker.watch(job)
    tracker.report()


main()
