"""`global blinking` is missing: the first round raises UnboundLocalError, and asks for nothing but that."""

import threading
import time

blinking = False


def blink():
    while True:
        blinking = not blinking
        if blinking:
            print("on")
        time.sleep(1)


thread = threading.Thread(target=blink)
thread.start()
thread.join()
