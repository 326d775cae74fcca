import threading
from contextlib import contextmanager

lock = threading.Lock()


@contextmanager
def locked(name):
    with lock:
        print(name, "has it")
        yield


def work():
    with locked("work"):
        print("works")


thread = threading.Thread(target=work)
thread.start()
thread.join()
