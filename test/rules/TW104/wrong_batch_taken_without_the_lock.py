"""What is added under the lock may go into the list that was just taken out without it."""

import threading


class Buffer:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = []
        self.sent = []

    def add(self, row):
        with self._lock:
            self._rows.append(row)

    def flush(self):
        rows = self._rows
        self._rows = []  # expect: TW104
        for row in rows:
            self.sent.append(row)


class Guarded:
    """Takes it out under the lock."""

    def __init__(self):
        self._lock = threading.Lock()
        self._rows = []
        self.sent = []

    def add(self, row):
        with self._lock:
            self._rows.append(row)

    def flush(self):
        with self._lock:
            rows, self._rows = self._rows, []
        for row in rows:
            self.sent.append(row)


class Own:
    """Each thread fills one of its own, and its maker looks at it when it has ended."""

    def __init__(self):
        self._lock = threading.Lock()
        self._rows = []

    def add(self, row):
        with self._lock:
            self._rows.append(row)

    def finish(self):
        rows = self._rows
        self._rows = []
        return rows


def feed(*targets):
    for n in range(100):
        for target in targets:
            target.add(n)


def feed_own():
    own = Own()
    for n in range(100):
        own.add(n)
    print(len(own.finish()))


buffer, guarded = Buffer(), Guarded()
threads = [threading.Thread(target=feed, args=(buffer, guarded)) for _ in range(2)]
threads.append(threading.Thread(target=feed_own))
for thread in threads:
    thread.start()
for _ in range(5):
    buffer.flush()
    guarded.flush()
for thread in threads:
    thread.join()
buffer.flush()
