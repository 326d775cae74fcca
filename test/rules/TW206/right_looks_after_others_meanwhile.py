# The loop around the join shows how it goes on; the threads of the second loop are all started by then.
import threading


def copy(disk):
    print("copied", disk)


for disk in ("a", "b"):
    worker = threading.Thread(target=copy, args=(disk,))
    worker.start()
    while worker.is_alive():
        print("copying", disk)
        worker.join(0.5)

workers = [threading.Thread(target=copy, args=(disk,)) for disk in ("c", "d")]
for worker in workers:
    worker.start()
for worker in workers:
    while worker.is_alive():
        worker.join()
