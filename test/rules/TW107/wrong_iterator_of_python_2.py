"""`keys()` is a list in Python 2, and `iteritems()` goes through the dict itself."""
import threading


class Board(object):
    def __init__(self):
        self.rows = {}
        self.thread = threading.Thread(target=self.show)
        self.thread.daemon = True
        self.thread.start()

    def show(self):
        while True:
            for name in self.rows.keys():
                print name
            for name, size in self.rows.iteritems():  # expect: TW107
                print name, size

    def add(self, name, size):
        self.rows[name] = size
