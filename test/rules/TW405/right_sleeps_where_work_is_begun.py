"""The sleep stands for the work between the first half and the second."""
import threading
import time

lock = threading.Lock()
steps = []


def build():
    with lock:
        steps.append("begun")
        time.sleep(0.5)
        steps.append("done")


def count():
    with lock:
        return len(steps)


builder = threading.Thread(target=build)
builder.start()
print(count())
builder.join()
