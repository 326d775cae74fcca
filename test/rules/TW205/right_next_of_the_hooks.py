"""Each hook is called once, and starts the thread that it was made for."""

import threading
import time


def add(hooks):
    task = threading.Thread(target=time.sleep, args=(1,), daemon=True)
    hooks.append(lambda: task.start())


hooks = []
add(hooks)
for hook in hooks:
    hook()
