"""Looms of a mill: what is stored under the test of an entry is another entry, or leaves the answer as it was."""

import threading
import time

idle = {"first": True, "second": True, "warm": 0}
threads = {"first": 4, "second": 5}


def weave(who, loom, next_loom):
    if idle["first"]:
        time.sleep(0.1)
        idle["second"] = False  # expect: TW105
        print(who, "weaves on", loom)
    if threads[loom]:
        time.sleep(0.1)
        threads[loom] = 6  # expect: TW105
        print(who, "has threads")
    if idle[loom]:
        time.sleep(0.1)
        idle[next_loom] = False


weavers = [threading.Thread(target=weave, args=(name, "first", "second")) for name in ("Ann", "Bea")]
for one in weavers:
    one.start()
for one in weavers:
    one.join()
