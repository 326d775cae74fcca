import os
import time


def wait_for(path):
    while not os.path.exists(path):
        time.sleep(1)
