import functools
import threading
from urllib.request import urlopen


def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return wrapper


class Ledger:
    def __init__(self):
        self._lock = threading.Lock()
        self._entries = []

    def _record(self, text):  # requires lock: self._lock
        self._entries.append(text)

    @synchronized
    def post(self, text):
        self._record(text)


def clerk(ledger, number):
    with urlopen(f"http://bank.local/{number}") as response:
        ledger.post(response.read().decode())


def main():
    ledger = Ledger()
    clerks = [threading.Thread(target=clerk, args=(ledger, n)) for n in range(4)]
    for thread in clerks:
        thread.start()
    for thread in clerks:
        thread.join()


if __name__ == "__main__":
    main()
