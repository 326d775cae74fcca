import threading
import time
from datetime import datetime


def hold(seconds):
    time.sleep(seconds)
    print("held")


def tick():
    time.sleep(0.01)
    print("tick")


holder = threading.Thread(target=hold, args=(0.1,))
holder.start()

# The clock says when it is, and nothing of the thread.
for name in ("first", "second"):
    print(name, "begins", datetime.now())
    tick()
holder.join()
