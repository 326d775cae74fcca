import inspect
import threading
from functools import partial


class Machine:
    def __init__(self):
        self.models = []

    def add(self, model):
        self.models.append(model)

    def remove(self, model):
        self.models.remove(model)

    def dispatch(self, name):
        return [getattr(model, name)() for model in self.models]


class Ident:
    def __init__(self):
        self.current = 0


class LockedMachine(Machine):
    def __init__(self):
        self._lock = threading.Lock()
        self._ident = Ident()
        super().__init__()

    def __getattribute__(self, item):
        get_attr = super().__getattribute__
        tmp = get_attr(item)
        if not item.startswith("_") and inspect.ismethod(tmp):
            return partial(get_attr("_locked_method"), tmp)
        return tmp

    def _locked_method(self, func, *args, **kwargs):
        if self._ident.current == threading.get_ident():
            return func(*args, **kwargs)
        with self._lock:
            self._ident.current = threading.get_ident()
            try:
                return func(*args, **kwargs)
            finally:
                self._ident.current = 0


class Model:
    def go(self):
        print("go")


machine = LockedMachine()
models = [Model(), Model()]
for m in models:
    machine.add(m)
t = threading.Thread(target=machine.dispatch, args=("go",))
t.start()
machine.remove(models[0])
t.join()
