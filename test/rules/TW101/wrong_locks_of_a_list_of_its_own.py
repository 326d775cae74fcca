import threading
from contextlib import ExitStack

total = 0


def count(locks):
    global total
    with ExitStack() as stack:
        for lock in locks:
            stack.enter_context(lock)
        total += len(locks)  # expect: TW101


threads = [threading.Thread(target=count, args=([threading.Lock(), threading.Lock()],)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
