"""Three helpers take chores from one list until none is left."""

import threading

from chores import Chores

chores = Chores(["dishes", "windows", "floor", "garden", "shopping", "laundry"])


def help_out(name):
    while (chore := chores.take()) is not None:
        print(name, "does the", chore)


helpers = [threading.Thread(target=help_out, args=(name,)) for name in ("Ann", "Bob", "Cyd")]
for helper in helpers:
    helper.start()
for helper in helpers:
    helper.join()
