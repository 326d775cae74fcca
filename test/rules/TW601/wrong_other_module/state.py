import threading

guard = threading.Lock()
active = 0  # guarded by: guard


def entered():
    global active
    with guard:
        active += 1


def left():
    global active
    with guard:
        active -= 1
