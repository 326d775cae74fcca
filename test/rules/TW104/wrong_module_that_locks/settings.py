"""A module's functions and its lock: whoever imports it may be on any thread."""

import threading

_lock = threading.Lock()
_calls = 0


def set_value(name, value):
    global _calls
    with _lock:
        _calls += 1
    print(name, value)


def calls():
    with _lock:
        return _calls


def note_call():
    global _calls
    _calls += 1  # expect: TW104
