import threading


class Once:
    def __init__(self, recipe):
        self.__recipe = recipe
        self.__is_baked = False
        self.__loaf = None
        self.__lock = threading.Lock()

    @property
    def loaf(self):
        if self.__is_baked:
            return self.__loaf
        with self.__lock:
            if not self.__is_baked:
                self.__loaf = self.__recipe()  # expect: TW411:hint
                self.__is_baked = True
        return self.__loaf


class Loaf:
    def __init__(self, grams, what):
        self.grams = grams
        self.what = what


class Bakery:
    """All recipes are the bakery's own, and none of them asks for its oven again."""

    def __init__(self, grams):
        self._grams = grams
        self._oven = threading.Lock()
        self._sold = {}
        self._baked = {}

    def bake(self, name):
        before = self._baked.get(name)
        if before:
            return before.loaf

        def plain():
            return Loaf(self._grams, "flour")

        def sweet():
            return Loaf(self._grams, "sugar")

        once = Once(plain) if name == "loaf" else Once(sweet)
        self._baked[name] = once
        return once.loaf

    def sell(self, name):
        with self._oven:
            if name not in self._sold:
                self._sold[name] = self.bake(name)
            return self._sold[name]
