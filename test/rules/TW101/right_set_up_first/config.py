limits = 0
depth = 0


def raise_limits(amount):
    global limits
    limits += amount


def deepen():
    global depth
    depth = depth + 1
