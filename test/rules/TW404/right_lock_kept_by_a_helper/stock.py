from guards import guard_of

pieces = {"bolt": 40}


def take(count):
    with guard_of("bolt"):
        pieces["bolt"] = pieces["bolt"] - count
