import threading
import time

left = 10
stock = {"a": 0}


def deliver():
    global left
    while True:
        left += 1  # expect: TW101
        stock["a"] = stock["a"] + 5  # expect: TW101
        time.sleep(0.1)


def spend():
    global left
    while True:
        # The other thread only adds to it: what was found to be there is there.
        if left:
            left -= 1  # expect: TW101
        if stock["a"] >= 5:
            stock["a"] = stock["a"] - 5  # expect: TW101
        time.sleep(0.1)


threading.Thread(target=deliver, daemon=True).start()
spend()
