"""A channel cancels the tasks of its neighbour, whose callback takes the lock of the neighbour."""

import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=8)


class Channel:
    def __init__(self):
        self.futures = {}
        self.neighbour = None
        self.lock = threading.Lock()
        threading.Thread(target=self.consume, daemon=True).start()

    def when_done(self, key):
        def tell(future):
            with self.lock:
                print(key, "is done")

        return tell

    def consume(self):
        while True:
            key = input()
            future = pool.submit(print, key)
            future.add_done_callback(self.when_done(key))
            with self.lock:
                self.futures.setdefault(key, []).append(future)

    def cancel(self, key):
        with self.lock:
            for future in self.neighbour.futures[key]:
                future.cancel()


class WebChannel(Channel):
    pass


def make_channel(kind):
    if kind == "web":
        return WebChannel()
    raise ValueError(kind)


def couple(kind):
    one = make_channel(kind)
    other = make_channel(kind)
    one.neighbour = other
    other.neighbour = one
    return one
