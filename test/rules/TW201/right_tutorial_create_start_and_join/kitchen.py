import time


def tea(minutes, ready):
    print("the water is on")
    time.sleep(minutes)
    ready["tea"] = minutes


def toast(slices, ready):
    for number in range(slices):
        time.sleep(0.5)
        print(f"slice {number + 1}")
    ready["toast"] = slices
