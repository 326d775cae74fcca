"""A method does one thing where it is given something and another where it isn't; that it uses the name again below says nothing of that."""
import threading
import time

lock = threading.Lock()


class Meter:
    def __init__(self):
        self.hosts = ["front", "back"]
        self.waiting = 0
        self.total = 0

    def update(self, host=None, amount=0):
        if host:
            self.waiting += amount
            return
        for host in self.hosts:
            print(host, self.total)


meter = Meter()


def receive():
    for _ in range(1000):
        with lock:
            meter.update("front", 10)


threads = [threading.Thread(target=receive) for _ in range(2)]
for thread in threads:
    thread.start()
for _ in range(10):
    time.sleep(1)
    meter.update()
for thread in threads:
    thread.join()
