"""All threads of a process have its number: a key made of it is the same to each."""
import os
import threading

opened = {}


def log_of_process():
    key = os.getpid()
    if key not in opened:  # expect: TW103
        opened[key] = open(f"log-{key}.txt", "a")
    return opened[key]


def work(number):
    print("worker", number, file=log_of_process())


workers = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
