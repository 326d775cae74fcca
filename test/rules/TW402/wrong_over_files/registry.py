import threading

lock = threading.Lock()
names = {}


def register(name, value):
    with lock:
        names[name] = value


def lookup(name):
    with lock:
        return names.get(name)
