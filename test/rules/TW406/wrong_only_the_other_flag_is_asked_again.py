"""After the wait only the flag is asked again, and not the heap."""

import heapq
import itertools
import threading
import time


class Scheduler:
    def __init__(self):
        self._cv = threading.Condition()
        self._heap = []
        self._ids = itertools.count()
        self._stop = False
        self._fired = 0
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        self._thread2 = threading.Thread(target=self._run)
        self._thread2.start()

    def call_later(self, delay, fn):
        with self._cv:
            heapq.heappush(self._heap, (time.monotonic() + delay, next(self._ids), fn))
            self._cv.notify()

    def _run(self):
        while True:
            with self._cv:
                if not self._stop and not self._heap:
                    self._cv.wait()  # expect: TW406
                if self._stop:
                    return
                when, _, fn = self._heap[0]
                left = when - time.monotonic()
                if left > 0:
                    self._cv.wait(left)
                    continue
                heapq.heappop(self._heap)
                self._fired += 1
            fn()

    def fired(self):
        with self._cv:
            return self._fired

    def close(self):
        with self._cv:
            self._stop = True
            self._cv.notify_all()
        self._thread.join()
        self._thread2.join()


s = Scheduler()
s.call_later(0.1, lambda: print("a"))
s.call_later(0.2, lambda: print("b"))
time.sleep(0.5)
print(s.fired())
s.close()
