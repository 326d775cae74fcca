"""A pool that may be opened again: what was added meanwhile can meet the loop."""

import threading


class Pool:
    def __init__(self):
        self._lock = threading.Lock()
        self._closed = False
        self._idle = []
        self._reaper = threading.Thread(target=self._reap, daemon=True)
        self._reaper.start()

    def put(self, connection):
        with self._lock:
            if self._closed:
                connection.close()
                return
            self._idle.append(connection)

    def reopen(self):
        with self._lock:
            self._closed = False

    def _reap(self):
        with self._lock:
            self._closed = True
        for connection in self._idle:  # expect: TW107
            connection.close()

    def stop(self):
        self._reaper.join()


def main(connect):
    pool = Pool()
    while True:
        pool.put(connect())
        pool.reopen()


if __name__ == "__main__":
    main(object)
