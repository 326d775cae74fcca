import threading
import time


class Probe:
    def __init__(self, name):
        self.name = name
        self.readings = 0

    def watch(self):
        time.sleep(1)
        self.readings += 1  # expect: TW102


PROBES = [Probe("oven"), Probe("fridge")]


def watch_all():
    for probe in PROBES:
        threading.Thread(target=probe.watch, daemon=True).start()


watch_all()
watch_all()
input("Enter to stop")
