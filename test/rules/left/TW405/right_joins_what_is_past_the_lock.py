import queue
import threading


class Watcher:
    def __init__(self):
        self._lock = threading.Lock()
        self._queue = queue.Queue()
        self._callbacks = {}
        self._thread = None
        self._stopping = False

    def add(self, key, callback):
        with self._lock:
            if self._stopping:
                self._thread.join()
                self._thread = None
                self._stopping = False
            if not self._thread:
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()
            self._callbacks[key] = callback

    def put(self, item):
        self._queue.put(item)

    def cancel(self, key):
        with self._lock:
            self._callbacks.pop(key, None)

    def _run(self):
        try:
            while True:
                item = self._queue.get()
                if item is None:
                    return
                self._handle(item)
        finally:
            with self._lock:
                self._stopping = True
                self._callbacks = {}

    def _handle(self, item):
        if item < 0:
            self.cancel(-item)
        else:
            print(item)
