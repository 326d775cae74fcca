"""Functions that reach into an object from outside, with its lock, or before anybody has it."""
import threading


class Registry:
    def __init__(self):
        self._tools = {}
        self._lock = threading.RLock()

    def register(self, name, tool):
        with self._lock:
            self._tools[name] = tool

    def get(self, name):
        with self._lock:
            return self._tools.get(name)


registry = Registry()


def remove_tool(name):
    with registry._lock:
        if name in registry._tools:
            del registry._tools[name]
            return True
    return False


def with_tools(tools):
    made = Registry()
    for name, tool in tools.items():
        if name not in made._tools:
            made._tools[name] = tool
    return made


def list_tools():
    return list(registry._tools)
