import threading


class Timer:
    def __init__(self):
        self._lock = threading.Lock()
        self._callback = None
        self._count = 0

    def on_tick(self, callback):
        with self._lock:
            self._callback = callback

    def tick(self):
        with self._lock:
            self._count += 1
            callback = self._callback
        if callback is not None:
            callback(self._count)


timer = Timer()
timer.on_tick(print)
t = threading.Thread(target=timer.tick)
t.start()
t.join()
