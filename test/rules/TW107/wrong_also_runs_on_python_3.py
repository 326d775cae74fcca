"""It finds its way around what Python 3 has elsewhere: there `values()` is a view."""
import threading

try:
    import urllib2
except ImportError:
    from urllib import request as urllib2


class Board(object):
    def __init__(self):
        self.rows = {}
        self.thread = threading.Thread(target=self.show)
        self.thread.daemon = True
        self.thread.start()

    def show(self):
        while True:
            for row in self.rows.values():  # expect: TW107
                print(urllib2.urlopen(row).read())

    def add(self, name, url):
        self.rows[name] = url
