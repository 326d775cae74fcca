import threading


class Source:
    def __init__(self):
        self._lock = threading.Lock()
        self._listeners = []
        self._handlers = {}
        self._value = 0

    def listen(self, listener):
        with self._lock:
            self._listeners.append(listener)

    def handle(self, kind, handler):
        with self._lock:
            self._handlers[kind] = handler


class Meter(Source):
    def update(self, value):
        with self._lock:
            self._value = value
            for listener in self._listeners:
                listener(value)  # expect: TW411

    def emit(self, kind):
        with self._lock:
            self._value += 1
            if (handler := self._handlers.get(kind)) is not None:
                handler(self._value)  # expect: TW411
