"""The cook waits for everybody in the kitchen, and is there as well."""

import threading
import time


def cook():
    time.sleep(0.1)
    for one in threading.enumerate():
        one.join()  # expect: TW212
    print("all have gone home")


threading.Thread(target=cook).start()
