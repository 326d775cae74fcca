import random
import threading
import time


def mow(strip, number):
    for length in strip:
        time.sleep(length / 1000)
    print("strip", number, "is mown")


def strips(meadow, number):
    width = len(meadow) // number
    return [meadow[at:at + width] for at in range(0, len(meadow), width)]


def mow_all(meadow, number):
    mowers = []
    for at, strip in enumerate(strips(meadow, number)):
        mower = threading.Thread(target=mow, args=(strip, at))
        mower.start()
        mowers.append(mower)
    for mower in mowers:
        mower.join()


meadow = [random.randint(1, 9) for _ in range(500)]
for number in range(2, 60, 10):
    begun = time.perf_counter()
    mow_all(meadow, number)
    print(number, "mowers:", time.perf_counter() - begun)
