import threading

from ranking import rank


def main():
    workers = []
    for year in range(2020, 2025):
        workers.append(threading.Thread(target=rank, args=(year,)))  # expect: TW301
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
