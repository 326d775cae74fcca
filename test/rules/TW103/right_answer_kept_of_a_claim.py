import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor


class SingleFlight:
    def __init__(self):
        self._lock = threading.Lock()
        self._calls = {}

    def do(self, key, load):
        with self._lock:
            call = self._calls.get(key)
            mine = call is None
            if mine:
                call = self._calls[key] = Future()
        if not mine:
            return call.result()
        try:
            call.set_result(load(key))
        except OSError as error:
            call.set_exception(error)
        finally:
            with self._lock:
                del self._calls[key]
        return call.result()


def load(name):
    with open(name) as file:
        return file.read()


flight = SingleFlight()
with ThreadPoolExecutor(max_workers=10) as pool:
    for text in pool.map(lambda name: flight.do(name, load), sys.argv[1:] * 5):
        print(text)
