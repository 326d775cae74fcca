import time

from clock import Clock

clock = Clock()
time.sleep(1)
clock.stop()
clock.thread.join()
