import time


def fast():
    time.sleep(0.1)
    return 1


def slow():
    time.sleep(1)
    return "slow"


def run_mode(mode):
    if mode == "fast":
        return fast()
    if mode == "slow":
        return slow()
    raise ValueError(mode)
