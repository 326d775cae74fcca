import threading


class Event:
    def __init__(self, window, should_lock=False):
        self._items = []
        self._should_lock = should_lock
        self._window = window

    def set(self):
        def execute():
            for func in self._items:
                func(self._window)

        if self._should_lock:
            execute()
        else:
            threading.Thread(target=execute).start()  # expect: TW201:hint

    def __iadd__(self, item):
        self._items.append(item)
        return self


class Window:
    def __init__(self):
        self._lock = threading.Lock()
        self.functions = {}
        self.closing = Event(self, True)
        self.loaded = Event(self)

    def expose(self, f):
        with self._lock:
            self.functions[f.__name__] = f

    def inject(self):
        with self._lock:
            self.loaded.set()


def on_loaded(window):
    window.expose(print)


window = Window()
window.loaded += on_loaded
threading.Thread(target=window.inject).start()  # expect: TW201:hint
