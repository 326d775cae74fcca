"""The options have jobs from the first: setdefault() finds them there, and the size stays."""

import json
import threading


class Options:
    def __init__(self):
        self.values = {"jobs": [], "port": 5000}


options = Options()


def add_jobs():
    options.values.setdefault("jobs", [])
    options.values["jobs"] = [1, 2, 3]


def save():
    with open("options.json", "w") as file:
        json.dump(options.values, file, indent=4)


adding = threading.Thread(target=add_jobs)
adding.start()
save()
adding.join()
