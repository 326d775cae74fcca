import threading

_locks = {}
_guard = threading.Lock()


def lock_for(name):
    with _guard:
        if name not in _locks:
            _locks[name] = threading.Lock()
        return _locks[name]
