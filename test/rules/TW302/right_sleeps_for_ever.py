"""The main thread has nothing to do until somebody presses Ctrl+C."""

import threading
import time


def serve():
    while True:
        time.sleep(60)
        print("a minute")


threading.Thread(target=serve, daemon=True).start()
try:
    while True:
        time.sleep(1)
except KeyboardInterrupt:
    print("bye")
