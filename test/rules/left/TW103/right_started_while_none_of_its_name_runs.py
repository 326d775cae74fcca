"""A watchdog starts a reader anew, but only while no thread of its name runs; the cleaner, too."""

import threading
import time


class Topics:
    def __init__(self):
        self.latest = {}
        self.alive = True

    def read(self):
        while True:
            for key in ("car", "roof", "house"):
                self.alive = True
                if key not in self.latest:
                    self.latest[key] = object()
                elif key == "house":
                    self.latest.pop(key)
                time.sleep(0.1)


def is_running(name):
    return any(thread.name == name for thread in threading.enumerate())


def start_once(thread):
    if is_running(thread.name):
        print("already running", thread.name)
    else:
        thread.start()


seen = {}


def clean():
    for index in range(100):
        key = index % 3
        if key not in seen:
            seen[key] = 0
        elif seen[key] > 5:
            del seen[key]
        time.sleep(0.1)


topics = Topics()
first = threading.Thread(target=topics.read, name="topics")
first.start()
while True:
    time.sleep(10)
    if not topics.alive:
        start_once(threading.Thread(target=topics.read, name="topics"))
    topics.alive = False
    if "cleaner" not in [thread.name for thread in threading.enumerate()]:
        threading.Thread(target=clean, name="cleaner").start()
