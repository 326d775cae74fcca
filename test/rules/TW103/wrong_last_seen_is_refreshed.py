"""Other threads may store None, too: the answer that something is there is then wrong."""

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
        self.last_seen = now if now > 5 else None

    def extend(self):
        if self.last_seen:  # expect: TW103
            print("extended")
            self.last_seen = time.time() + 60


session = Session()
while True:
    session.extend()
    time.sleep(0.1)
