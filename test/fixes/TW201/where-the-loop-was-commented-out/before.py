import threading
import time


def row():
    time.sleep(0.01)
    print("a stroke")


def race():
    start = time.time()
    rowers = []
    for _ in range(4):
        rower = threading.Thread(target=row)
        rowers.append(rower)
        rower.start()

    # all of them
    # for one in rowers:
    #     # the slowest counts
    #     one.join()

    print(f"ashore after {time.time() - start:.0f} seconds")


race()
