import threading

lock = threading.Lock()
ready = threading.Event()
names = []


def waiter():
    with lock:
        ready.wait()  # expect: TW405
        names.append("x")


def add(name):
    with lock:
        names.append(name)


t = threading.Thread(target=waiter)
t.start()
add("y")
ready.set()
t.join()
