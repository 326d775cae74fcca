"""Samples in the background where it is the program; others only take its variables."""

import threading
import time

taken = 0


def sample():
    global taken
    while True:
        time.sleep(1)
        taken += 1


if __name__ == "__main__":
    threading.Thread(target=sample, daemon=True).start()
    input("Enter to stop")
    print(taken)
