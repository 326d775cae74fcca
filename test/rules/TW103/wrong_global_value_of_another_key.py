import time
from concurrent.futures import ThreadPoolExecutor

position = -1
frame = None


def load(wanted):
    time.sleep(0.001)
    return "frame %d" % wanted


def frame_at(wanted):
    global position, frame
    if position != wanted:  # expect: TW103
        position = wanted
        frame = load(wanted)
    return frame


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(frame_at, [0, 1, 2, 0])))
