import threading
import time

import requests


class Token:
    """The lock is there so that the token is only fetched once."""

    def __init__(self):
        self.lock = threading.Lock()
        self.token = None

    def get(self):
        with self.lock:
            if self.token is None:
                self.token = requests.post("http://login").text
            return self.token


token = Token()
ts = [threading.Thread(target=token.get) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
