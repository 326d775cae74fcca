"""What others store is what the test rules out."""

import threading
import time

state = "idle"


def work():
    global state
    while True:
        time.sleep(1)
        state = "busy"
        time.sleep(1)
        state = "closed"


threading.Thread(target=work, daemon=True).start()
while True:
    if state != "closed":  # expect: TW103
        print("still open")
        state = "waiting"
    time.sleep(1)
