import os
import threading
import weakref


class Uploader:
    def __init__(self):
        self._lock = threading.Lock()
        self._pending = []
        self._sent = 0
        self._window = Window()
        weak = weakref.ref(self)
        os.register_at_fork(after_in_child=lambda: Uploader._start_over_weakly(weak))

    @staticmethod
    def _start_over_weakly(weak):
        self = weak()
        if self is None:
            return
        self._start_over()

    def _start_over(self):
        # No other thread lives in the child, and the lock may have been held when it came to be.
        self._lock = threading.Lock()
        self._pending = []
        self._sent = 0
        self._window.drop_inherited()

    def start(self):
        threading.Thread(target=self._work, daemon=True).start()

    def put(self, item):
        with self._lock:
            self._pending.append(item)
        self._window.note(item)

    def _work(self):
        tick = threading.Event()
        while not tick.wait(1):
            with self._lock:
                taken, self._pending = self._pending, []
                self._sent += len(taken)
            for item in taken:
                self._window.note(item)


class Window:
    def __init__(self):
        self._lock = threading.Lock()
        self._seen = 0

    def note(self, item):
        with self._lock:
            self._seen += 1

    def drop_inherited(self):
        self._lock = threading.Lock()
        self._seen = 0


uploader = Uploader()
uploader.start()
uploader.put(1)
