"""`values()` is a list: the module imports one that only Python 2 can run."""
import threading

from feed import lines


class Board(object):
    def __init__(self):
        self.rows = {}
        self.thread = threading.Thread(target=self.show)
        self.thread.daemon = True
        self.thread.start()

    def show(self):
        while True:
            for row in self.rows.values():
                for line in lines(row):
                    line.upper()

    def add(self, name, url):
        self.rows[name] = url
