"""Which of two locks it is need not be the same at both places."""
import threading


class Board:
    def __init__(self):
        self.locks = {"top": threading.Lock(), "bottom": threading.Lock()}
        self.rows = []

    def write(self, where, row):
        with self.locks[where]:
            self.copy(row)

    def copy(self, row):
        with self.locks["top" if row else "bottom"]:
            self.rows.append(row)


class Session:
    """The lock is another one as soon as it is renewed."""

    def __init__(self):
        self.lock = threading.Lock()
        self.pages = []

    def renew(self):
        self.lock = threading.Lock()

    def visit(self, page):
        with self.lock:
            self.renew()
            self.note(page)

    def note(self, page):
        with self.lock:
            self.pages.append(page)
