import threading
import time


class Tracker:
    def __init__(self):
        self.table = []
        self.port = None

    def run(self):
        time.sleep(3)
        self.port = 6000
        self.table = ["localhost"]

    def peers(self):
        return self.table


class Peer:
    def __init__(self):
        self.known = None
        self.port = None

    def join(self, tracker):
        thread = threading.Thread(target=tracker.run)
        thread.start()
        while not self.known:  # expect: TW302
            self.known = tracker.peers()
            time.sleep(0.5)
        port = None
        while port is None:  # expect: TW302
            port = tracker.port
            time.sleep(0.5)
        self.port = port
        thread.join()


Peer().join(Tracker())
