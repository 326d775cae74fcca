import threading
import time
import urllib.request


class Feed:
    def __init__(self, base):
        self.base = base
        self.address = None
        self.open = False
        self.changing = threading.Lock()
        self.thread = threading.Thread(target=self._renew, daemon=True)
        self.thread.start()

    def connect(self):
        self.open = True
        if self.address is None:  # expect: TW103
            self.address = self._ask()
        print('reading from', self.address)

    def _ask(self):
        return urllib.request.urlopen(self.base).read()

    def _renew(self):
        tick = threading.Event()
        while not tick.wait(60):
            if self.open:
                with self.changing:
                    self.address = self._ask()


feed = Feed('http://localhost/address')
feed.connect()
time.sleep(300)
