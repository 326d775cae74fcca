import threading

import phases
from worker import work


def main():
    workers = [threading.Thread(target=work, args=(n,)) for n in (1, 2)]
    for worker in workers:
        worker.start()
    phases.ready.wait()
    input("Enter stops ")
    phases.finish.set()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
