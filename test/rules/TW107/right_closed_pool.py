"""Nothing more is added once the pool is closed: the flag is set and looked at under one lock."""

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

    def _reap(self):
        with self._lock:
            self._closed = True
        for connection in self._idle:
            connection.close()

    def stop(self):
        self._reaper.join()


def main(connect):
    pool = Pool()
    while True:
        pool.put(connect())


if __name__ == "__main__":
    main(object)
