"""The lock of the very object that a loop has at hand."""
import atexit
import threading

_loops = set()


def _atexit_callback():
    for loop in _loops:
        with loop._cond:
            loop._closing = True
            loop._cond.notify()
        if loop._thread is not None:
            loop._thread.join()
    _loops.clear()


atexit.register(_atexit_callback)


class SelectorThread:
    _closed = False

    def __init__(self, real_loop):
        self._real_loop = real_loop
        self._cond = threading.Condition()
        self._args = None
        self._closing = False
        self._thread = None
        _loops.add(self)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self):
        if self._closed:
            return
        with self._cond:
            self._closing = True
            self._cond.notify()
        self._thread.join()
        _loops.discard(self)
        self._closed = True

    def start(self, args):
        with self._cond:
            self._args = args
            self._cond.notify()

    def _run(self):
        while True:
            with self._cond:
                while self._args is None and not self._closing:
                    self._cond.wait()
                if self._closing:
                    return
                args = self._args
                self._args = None
            print(args)


def make(real):
    return SelectorThread(real)
