import threading

from registry import Registry

registry = Registry()


def once(n):
    print("once", n)
    registry.add(print)


def worker():
    for n in range(2):
        registry.run_all(n)


registry.add(once)
t = threading.Thread(target=worker)
t.start()
t.join()
