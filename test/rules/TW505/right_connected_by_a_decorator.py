import sqlite3
import threading
from functools import wraps
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def connected(method):
    @wraps(method)
    def wrapper(self, *args):
        if not self.is_connected:
            self.conn = sqlite3.connect(self.path, check_same_thread=not self.serialized)
            self.is_connected = True
        return method(self, *args)

    return wrapper


class Cache:
    def __init__(self, path, serialized):
        self.path = path
        self.serialized = serialized
        self.local = threading.local()
        self.conn = sqlite3.connect(path)
        self.conn.execute("CREATE TABLE IF NOT EXISTS cache (key TEXT, value BLOB)")
        self.conn.close()

    @property
    def is_connected(self):
        return getattr(self.local, "is_connected", False)

    @is_connected.setter
    def is_connected(self, value):
        self.local.is_connected = value

    @connected
    def get(self, key):
        return self.conn.execute("SELECT value FROM cache WHERE key = ?", (key,)).fetchone()


cache = Cache("cache.db", sqlite3.threadsafety == 3)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(cache.get(self.path)[0])


ThreadingHTTPServer(("", 8000), Handler).serve_forever()
