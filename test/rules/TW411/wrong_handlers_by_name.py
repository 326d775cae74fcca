import threading
from collections import defaultdict

_lock = threading.Lock()
_handlers = defaultdict(list)


def register(event, handler):
    with _lock:
        _handlers[event].append(handler)


def fire(event, value):
    with _lock:
        for handler in _handlers[event]:
            handler(value)  # expect: TW411


def ticker():
    for n in range(3):
        fire("tick", n)


register("tick", print)
t = threading.Thread(target=ticker)
t.start()
t.join()
