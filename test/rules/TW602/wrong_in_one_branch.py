import threading

lock = threading.Lock()


def step():  # requires lock: lock
    print("step")


def run(fast):
    if fast:
        step()  # expect: TW602
    else:
        with lock:
            step()
