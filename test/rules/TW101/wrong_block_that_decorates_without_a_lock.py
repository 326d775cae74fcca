import threading
import time
from contextlib import ContextDecorator


class Timed(ContextDecorator):
    def __init__(self, what):
        self.what = what

    def __enter__(self):
        print(self.what, "begins", time.monotonic())
        return self

    def __exit__(self, *failure):
        print(self.what, "ends", time.monotonic())


parcels = 0


@Timed("sorting")
def sort(count):
    global parcels
    parcels += count  # expect: TW101


belts = [threading.Thread(target=sort, args=(9,)) for _ in range(3)]
for belt in belts:
    belt.start()
for belt in belts:
    belt.join()
print(parcels)
