"""The lock of an object that a thread has by then, and one that the object was given: somebody asks for them."""

import sqlite3
import threading


class Archive:
    def __init__(self, path):
        self._lock = threading.Lock()
        self._saver = threading.Thread(target=self._save)
        self._saver.start()  # expect: TW213
        self._lock.acquire()  # expect: TW403
        self._db = sqlite3.connect(path, check_same_thread=False)
        if self._db.execute("PRAGMA integrity_check(10);").fetchone()[0] != "ok":
            self._lock.release()
            return
        self._lock.release()

    def _save(self):
        with self._lock:
            self._db.commit()


class Table:
    def __init__(self, db, lock):
        self._lock = lock
        self._lock.acquire()  # expect: TW403
        self._rows = sqlite3.connect(db, check_same_thread=False).execute("select 1").fetchall()
        if not self._rows:
            self._lock.release()
            return
        self._lock.release()


both = threading.Lock()
archive = Archive(":memory:")
made = threading.Thread(target=Table, args=(":memory:", both))
made.start()
Table(":memory:", both)
made.join()
archive._saver.join()
