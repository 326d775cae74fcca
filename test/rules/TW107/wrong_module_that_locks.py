"""A module guards its table by a lock: whoever calls its functions may loop while another thread adds."""

import threading

_lock = threading.Lock()
_known = set()


def add(name):
    with _lock:
        _known.add(name)


def drop(name):
    _known.discard(name)  # expect: TW104


def names():
    return [name for name in _known]  # expect: TW107


def ordered():
    with _lock:
        return sorted(_known)
