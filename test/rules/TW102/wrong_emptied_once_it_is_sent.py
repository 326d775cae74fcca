"""What comes in while the rest is sent is thrown away with it, in the branch for success."""

import threading
import time

import requests


class Recorder:
    def __init__(self, address):
        self.address = address
        self.lines = []

    def listen(self):
        while True:
            self.lines.append(input())

    def send(self):
        if not self.lines:
            return
        text = "".join(self.lines)
        answer = requests.post(self.address, json={"text": text}, timeout=10)
        if answer.status_code == 204:
            self.lines = []  # expect: TW102

    def send_now_and_then(self):
        while True:
            time.sleep(60)
            self.send()


recorder = Recorder("http://127.0.0.1:8000/")
threading.Thread(target=recorder.listen, daemon=True).start()
recorder.send_now_and_then()
