# threadwise: ignore-file[TW201]
"""Small background jobs; the interpreter waits for them at exit."""

import threading
import time


def job(name):
    time.sleep(1)
    print(name, "done")


threading.Thread(target=job, args=("one",)).start()
threading.Thread(target=job, args=("two",)).start()
