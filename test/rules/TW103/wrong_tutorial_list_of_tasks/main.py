"""Three helpers take chores from one list until none is left."""

import threading
import time

chores = ["dishes", "windows", "floor", "garden", "shopping", "laundry"]


def help_out(name):
    while chores:  # expect: TW103
        chore = chores.pop(0)
        print(name, "does the", chore)
        time.sleep(1)


helpers = []
for name in ("Ann", "Bob", "Cyd"):
    helper = threading.Thread(target=help_out, args=(name,))
    helper.start()
    helpers.append(helper)
for helper in helpers:
    helper.join()
