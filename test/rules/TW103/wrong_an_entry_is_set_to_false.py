"""Looms of a mill: a weaver who finds one idle sets it up, and then notes that it is not idle any more."""

import threading
import time

idle = {"first": True, "second": True}
steam = {"on": True}


def weave(who, loom):
    if idle[loom]:  # expect: TW103
        time.sleep(0.1)
        idle[loom] = False
        print(who, "weaves on", loom)
    if steam["on"]:  # expect: TW103
        time.sleep(0.1)
        steam["on"] = False
        print(who, "lets the fire go out")


weavers = [threading.Thread(target=weave, args=(name, "first")) for name in ("Ann", "Bea")]
for one in weavers:
    one.start()
for one in weavers:
    one.join()
