from threading import Lock


class Recipes:
    """A thread-safe table of recipes, one for the whole kitchen."""

    _one = None
    _lock = Lock()

    def __new__(cls):
        if cls._one is None:
            with cls._lock:
                if cls._one is None:
                    cls._one = super().__new__(cls)
        return cls._one

    def __init__(self):
        if not hasattr(self, "_recipes"):
            self._recipes = {}

    def add(self, dish, recipe):
        self._recipes[dish] = recipe

    def forget(self, dish):
        if dish in self._recipes:  # expect: TW103
            del self._recipes[dish]
