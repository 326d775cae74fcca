"""Each call puts another lock in the global, and takes that one."""

import threading

n = 0
lock = None


def work():
    global n, lock
    lock = threading.Lock()
    with lock:  # expect: TW404:error
        n += 1


threads = [threading.Thread(target=work) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
