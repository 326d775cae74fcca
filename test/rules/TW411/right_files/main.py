import threading

from locking import call_locked

names = []


def add(name):
    names.append(name)


ts = [threading.Thread(target=call_locked, args=(add, n)) for n in ("a", "b")]
for t in ts:
    t.start()
for t in ts:
    t.join()
