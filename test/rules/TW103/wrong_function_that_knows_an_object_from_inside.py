"""Public functions of the module reach into what the methods of its registry guard: their callers are those of the methods."""
import threading


class Registry:
    """Thread-safe registry of tools."""

    def __init__(self):
        self._tools = {}
        self._lock = threading.RLock()

    def register(self, name, tool):
        with self._lock:
            self._tools[name] = tool

    def get(self, name):
        with self._lock:
            return self._tools.get(name)


_registry = None


def get_registry():
    global _registry
    if _registry is None:
        _registry = Registry()
    return _registry


def get_tool(name):
    return get_registry().get(name)


def remove_tool(name):
    registry = get_registry()
    if name in registry._tools:  # expect: TW103
        del registry._tools[name]
        return True
    return False


def show_tools():
    for name in get_registry()._tools:  # expect: TW107
        print(name)
