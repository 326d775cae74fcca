"""The loop does nothing but call a function that answers with the flag."""

import threading
import time

done = False


def is_over():
    """Whether the work is done."""
    return done


def work():
    global done
    time.sleep(1)
    done = True


def are_busy(threads):
    return any(thread.is_alive() for thread in threads)


worker = threading.Thread(target=work)
worker.start()
while not is_over():  # expect: TW302
    pass
others = [threading.Thread(target=time.sleep, args=(n,)) for n in range(3)]
for other in others:
    other.start()
while are_busy([*others, worker]):  # expect: TW302:information
    time.sleep(0.1)
