"""The parameter is said to be a lock, and called: each thread dies of that."""

import threading


def task(lock: threading.Lock, number):
    with lock():  # expect: TW407:error
        print(number)


lock = threading.Lock()
threads = [threading.Thread(target=task, args=(lock, number)) for number in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
