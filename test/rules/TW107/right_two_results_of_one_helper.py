import json
import os
import threading
import time


def load(path):
    rows = {}
    with open(path) as file:
        for line in file:
            key, value = line.split("=")
            rows[key] = value
    return rows


settings = load("settings.txt")
seen = load("seen.txt")


class Planner:
    def __init__(self):
        self.options = self.read("options.json", dict)
        self.jobs = self.read("jobs.json", list)

    def read(self, path, kind):
        if os.path.exists(path):
            with open(path) as file:
                return json.load(file)
        return kind()

    def watch(self):
        while True:
            with lock:
                seen[time.time()] = 1
                self.options["seen"] = len(seen)
            time.sleep(1)

    def show(self):
        for job in self.jobs:
            print(job)


lock = threading.Lock()
planner = Planner()
threading.Thread(target=planner.watch, daemon=True).start()
while True:
    for key in settings:
        print(key, settings[key])
    planner.show()
    time.sleep(2)
