"""The name of a parameter that a loop binds again is asked for as the loop left it, whatever the caller passed."""
import threading
import time

lock = threading.Lock()


class Meter:
    def __init__(self):
        self.hosts = ["front", "back"]
        self.waiting = 0

    def update(self, host=None):
        while self.hosts:
            if host:
                self.waiting += 10  # expect: TW102
                return
            host = self.hosts[0]


meter = Meter()


def receive():
    for _ in range(1000):
        with lock:
            meter.update("front")


threads = [threading.Thread(target=receive) for _ in range(2)]
for thread in threads:
    thread.start()
for _ in range(10):
    time.sleep(1)
    meter.update()
for thread in threads:
    thread.join()
