import functools
import threading

lock = threading.Lock()
log = []


def guarded(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        with lock:
            log.append(fn.__name__)
            return fn(*args)

    return wrapper


@guarded
def greet(name):
    print("hello", name)


ts = [threading.Thread(target=greet, args=(n,)) for n in ("a", "b")]
for t in ts:
    t.start()
for t in ts:
    t.join()
