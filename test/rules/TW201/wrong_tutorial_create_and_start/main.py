"""Two tasks at the same time: the tea draws while the toast browns."""

import threading
import time

ready = []


def tea(minutes):
    print("the water is on")
    time.sleep(minutes)
    ready.append("tea")  # expect: TW105


def toast(slices):
    for number in range(slices):
        time.sleep(0.5)
        print(f"slice {number + 1}")
    ready.append("toast")  # expect: TW105


start = time.perf_counter()
kettle = threading.Thread(target=tea, args=(2,), name="kettle")
toaster = threading.Thread(target=toast, kwargs={"slices": 3})
kettle.start()  # expect: TW201:warning
toaster.start()  # expect: TW201:warning
print("breakfast:", ", ".join(ready))
print(f"took {time.perf_counter() - start:.1f} s")
