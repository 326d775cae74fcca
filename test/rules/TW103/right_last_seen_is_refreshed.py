"""Other threads only store the time: once true, the answer stays true."""

import threading
import time


class Session:
    def __init__(self):
        self.last_seen = None
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            self.touch()
            time.sleep(1)

    def touch(self):
        now = time.time()
        self.last_seen = now

    def extend(self):
        if self.last_seen:
            print("extended")
            self.last_seen = time.time() + 60


session = Session()
while True:
    session.extend()
    time.sleep(0.1)
