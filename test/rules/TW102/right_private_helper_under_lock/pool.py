import socket
import threading


class ConnectionPool:
    def __init__(self, host, size):
        self._host = host
        self._cond = threading.Condition()
        self._idle = []
        self._created = 0
        self._size = size

    def _create(self):
        self._created += 1
        return None

    def acquire(self):
        with self._cond:
            while not self._idle and self._created >= self._size:
                self._cond.wait()
            conn = self._idle.pop() if self._idle else self._create()
        if conn is None:
            conn = socket.create_connection((self._host, 5432))
        return conn

    def release(self, conn):
        with self._cond:
            self._idle.append(conn)
            self._cond.notify()

    def discard(self, conn):
        conn.close()
        with self._cond:
            self._created -= 1
            self._cond.notify()
