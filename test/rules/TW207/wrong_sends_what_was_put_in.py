import sys
import threading
import time

import requests

lines = []


def send():
    while True:
        time.sleep(5)
        while lines:
            requests.post("https://example.org/lines", json=lines.pop(0), timeout=5)  # expect: TW105


threading.Thread(target=send, daemon=True).start()  # expect: TW207
for line in sys.stdin:
    lines.append(line)  # expect: TW105
