"""A press prints labels, on paper or on foil: either has the one tray for itself while it prints."""

import sys
import threading

tray = threading.Lock()


class Press:
    heat = 20

    def __enter__(self):
        tray.acquire()
        return self

    def __exit__(self, *exc):
        tray.release()
        return False

    def stamp(self, label):
        print(self.heat, label)


class FoilPress(Press):
    heat = 120


def work(labels):
    kind = Press
    if "--foil" in sys.argv:
        kind = FoilPress
    with kind() as press:
        for label in labels:
            press.stamp(label)


worker = threading.Thread(target=work, args=(["fragile", "this side up"],))
worker.start()
work(["express"])
worker.join()
