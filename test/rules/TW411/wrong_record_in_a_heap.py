"""What is put in a heap under a time is a record with what the caller handed in."""

import heapq
import threading
import time


class Handle:
    def __init__(self, when, callback, args):
        self.when = when
        self.callback = callback
        self.args = args


class Sched:
    def __init__(self):
        self._cond = threading.Condition()
        self._heap = []
        self._thread = threading.Thread(target=self._main, daemon=True)
        self._thread.start()

    def call_later(self, delay, callback, *args):
        handle = Handle(time.monotonic() + delay, callback, args)
        with self._cond:
            heapq.heappush(self._heap, (handle.when, id(handle), handle))
            self._cond.notify()

    def _main(self):
        while True:
            with self._cond:
                while not self._heap:
                    self._cond.wait()
                when, _, handle = self._heap[0]
                if when > time.monotonic():
                    self._cond.wait(when - time.monotonic())
                    continue
                heapq.heappop(self._heap)
                handle.callback(*handle.args)  # expect: TW411
