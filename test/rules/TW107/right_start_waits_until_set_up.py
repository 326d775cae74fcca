# start() comes back only once the thread has set the event, behind all that it registers: whoever closes comes later.
import threading
import time


class Component:
    def __init__(self):
        self._subscribers = {}
        self._end = threading.Event()

    def start(self):
        ready = threading.Event()
        self._thread = threading.Thread(target=self._work, args=[ready], daemon=True)
        self._thread.start()
        while not ready.is_set():
            if not self._thread.is_alive():
                raise RuntimeError("died while it was set up")
            time.sleep(0.01)

    def _work(self, ready):
        for name in ("control", "state"):
            self._subscribers[name] = name.upper()
        ready.set()
        while not self._end.wait(0.1):
            print("work")

    def close(self):
        for name in self._subscribers:
            print("stop", self._subscribers[name])
        self._end.set()
        self._thread.join()
