import threading
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


class Channel:
    def __init__(self):
        self.lock = threading.RLock()
        self.futures = []

    def _handle(self, n):
        time.sleep(n)
        if n > 5:
            self.cancel()

    def _callback(self):
        def func(worker):
            try:
                worker.exception()
            except CancelledError:
                print("cancelled")
        return func

    def produce(self, n):
        future = pool.submit(self._handle, n)
        future.add_done_callback(self._callback())
        with self.lock:
            self.futures.append(future)

    def cancel(self):
        with self.lock:
            for future in self.futures:
                future.cancel()


channel = Channel()
channel.produce(1)
channel.produce(1)
channel.cancel()
