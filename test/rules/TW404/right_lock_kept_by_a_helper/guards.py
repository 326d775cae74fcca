import threading

_guards = {}
_making = threading.Lock()


def guard_of(name):
    with _making:
        if name not in _guards:
            _guards[name] = threading.Lock()
        return _guards[name]
