"""Each thread has a reference to what was made for it alone."""

import threading
import weakref


class Tally:
    def __init__(self):
        self.count = 0


def _run(ref):
    obj = ref()
    if obj is not None:
        obj.count += 1


def main():
    tallies = []
    for _ in range(4):
        tally = Tally()
        tallies.append(tally)
        threading.Thread(target=_run, args=(weakref.ref(tally),), daemon=True).start()


main()
