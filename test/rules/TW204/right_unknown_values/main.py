import sys
import threading

from jobs import load_jobs, perform


def main(argv):
    first = threading.Thread(target=perform, args=argv[1:])
    queued = [threading.Thread(target=perform, args=args) for args in load_jobs()[:5]]
    for thread in [first, *queued]:
        thread.start()
    for thread in [first, *queued]:
        thread.join()


main(sys.argv)
