import time


def load(ready):
    time.sleep(1)
    ready.set()  # expect: TW504
    time.sleep(1)
