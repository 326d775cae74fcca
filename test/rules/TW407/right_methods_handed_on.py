import threading
from contextlib import ExitStack

lock = threading.Lock()
log = []


def note(line):
    with ExitStack() as stack:
        lock.acquire()
        stack.callback(lock.release)
        log.append(line)


threads = [threading.Thread(target=note, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
