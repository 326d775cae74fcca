"""A helper runs what it is handed on a thread of its own, or takes the time of each."""

import threading
import time

kept = threading.local()


def on_its_own_thread(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    thread.join()


def keep(number):
    kept.number = number


def measure(number):
    begun = time.perf_counter()
    thread = threading.Thread(target=keep, args=(number,))
    thread.start()
    thread.join()
    print(time.perf_counter() - begun)


for number in range(3):
    on_its_own_thread(keep, number)
for number in range(3):
    measure(number)
