"""The thread that is joined under the lock only tries to take it, and goes on without."""

import threading
import time

lock = threading.Lock()
stopped = threading.Event()


def beat():
    while not stopped.is_set():
        if lock.acquire(False):
            lock.release()
        time.sleep(0.1)


thread = threading.Thread(target=beat)
thread.start()
with lock:
    stopped.set()
    thread.join()
