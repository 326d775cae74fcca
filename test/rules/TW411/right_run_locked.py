import threading

lock = threading.Lock()
state = {"n": 0}


def synchronized(func, *args):
    """Calls func with the lock held."""
    with lock:
        return func(*args)


def bump(by):
    state["n"] += by


ts = [threading.Thread(target=synchronized, args=(bump, i)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
