import sys
import threading
import time

import requests


class Worker:
    def __init__(self, controller):
        self.controller = controller
        self.calls = 0
        threading.Thread(target=beat, args=(self,), daemon=True).start()

    def send_beat(self):
        while True:
            try:
                requests.post(self.controller + "/heart_beat", json={"calls": self.calls}, timeout=5)
                break
            except requests.exceptions.RequestException:
                time.sleep(5)


def beat(worker):
    while True:
        time.sleep(45)
        worker.send_beat()


worker = Worker("https://example.org")
for line in sys.stdin:
    worker.calls += len(line)
