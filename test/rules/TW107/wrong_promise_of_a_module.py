"""A library's module guards its table by a lock of its own, and one function loops over it without."""
import threading

_lock = threading.Lock()
_plugins = {}


def register(name, plugin):
    with _lock:
        _plugins[name] = plugin


def unregister(name):
    with _lock:
        _plugins.pop(name, None)


def names():
    return [name for name in _plugins if not name.startswith("_")]  # expect: TW107:warning
