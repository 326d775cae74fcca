"""Where the constructor fails there is no archive, and nobody who could ask for its lock."""

import sqlite3
import threading


class Archive:
    def __init__(self, path):
        self.path = path
        self._lock = threading.Lock()
        self._lock.acquire()
        self._db = sqlite3.connect(self.path, check_same_thread=False)
        if self._db.execute("PRAGMA integrity_check(10);").fetchone()[0] != "ok":
            self._lock.release()
            raise ValueError(self.path)
        self._db.commit()
        self._lock.release()

    def ask(self, query):
        with self._lock:
            return self._db.execute(query).fetchall()


archive = Archive(":memory:")
asking = threading.Thread(target=archive.ask, args=("select 1",))
asking.start()
print(archive.ask("select 2"))
asking.join()
