import threading
import time


class Metrics:
    HLA = "hla"
    VLA = "vla"


class Ball:
    labels = {Metrics.HLA: "Launch Direction", Metrics.VLA: "Launch Angle"}

    def __init__(self):
        for key in Ball.labels:
            setattr(self, key, 0)


def worker():
    while True:
        Ball.labels[Metrics.HLA] = "Launch Dir"
        time.sleep(0.1)


t = threading.Thread(target=worker, daemon=True)
t.start()
for _ in range(100):
    Ball()
    time.sleep(0.1)
