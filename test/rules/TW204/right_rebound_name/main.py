import threading

from work import copy


def start_copy(paths):
    if isinstance(paths, str):
        paths = (paths, paths + ".bak")
    return threading.Thread(target=copy, args=paths)


def main():
    target = "notes.txt"
    target = (target, target + ".old")
    jobs = [start_copy("a.txt"), threading.Thread(target=copy, args=target)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


main()
