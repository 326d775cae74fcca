import functools
import threading
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        begin = time.monotonic()
        try:
            return func(*args, **kwargs)
        finally:
            print(func.__name__, time.monotonic() - begin)

    return wrapper


class Journal:
    """So many methods behind one decorator that the analysis no longer tells their objects apart."""

    def __init__(self, path):
        self._path = path
        self._lock = threading.RLock()
        self._entries = []

    def save(self, entries):
        with self._lock:
            for entry in entries:
                self._insert(entry)
            self._trim()
            self._sort()
            self._count()
            self._mark()
            self._check()
            self._show()
            self._flush()
            self._note()
            self._sign()
            self._seal()
            self._copy()

    @timed
    def _insert(self, entry):
        with self._lock:
            self._entries.append(entry)

    @timed
    def _trim(self):
        with self._lock:
            del self._entries[:-100]

    @timed
    def _sort(self):
        with self._lock:
            self._entries.sort()

    @timed
    def _count(self):
        with self._lock:
            print(len(self._entries))

    @timed
    def _mark(self):
        with self._lock:
            print("mark", self._path)

    @timed
    def _check(self):
        with self._lock:
            print("check", self._path)

    @timed
    def _show(self):
        with self._lock:
            print(self._entries)

    @timed
    def _flush(self):
        with self._lock:
            print("flush", self._path)

    @timed
    def _note(self):
        with self._lock:
            print("note", self._path)

    @timed
    def _sign(self):
        with self._lock:
            print("sign", self._path)

    @timed
    def _seal(self):
        with self._lock:
            print("seal", self._path)

    @timed
    def _copy(self):
        with self._lock:  # expect: TW401:hint
            print("copy", self._path)


first = Journal("first.log")
second = Journal("second.log")
third = Journal("third.log")
journals = (first, second, third)
threads = [
    threading.Thread(target=first.save, args=(["a"],)),
    threading.Thread(target=second.save, args=(["b"],)),
    threading.Thread(target=third.save, args=(["c"],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
