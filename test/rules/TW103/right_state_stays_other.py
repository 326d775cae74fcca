"""What others store is never what the test rules out."""

import threading
import time

state = "idle"


def work():
    global state
    while True:
        time.sleep(1)
        state = "busy"
        time.sleep(1)
        state = "idle"


threading.Thread(target=work, daemon=True).start()
while True:
    if state != "closed":
        print("still open")
        state = "waiting"
    time.sleep(1)
