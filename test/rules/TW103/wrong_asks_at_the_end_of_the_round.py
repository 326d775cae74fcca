"""Each worker takes a name first and asks last whether one is left: the other one may take that in between."""
import threading

names = [f"site-{n}" for n in range(20)]


def work():
    while True:
        name = names.pop()
        print(name)
        if not names:  # expect: TW103
            break


workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
