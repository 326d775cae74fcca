"""The options have no jobs at first: setdefault() adds them while the other thread writes all down."""

import json
import threading


class Options:
    def __init__(self):
        self.values = {"port": 5000}


options = Options()


def add_jobs():
    options.values.setdefault("jobs", [])


def save():
    with open("options.json", "w") as file:
        json.dump(options.values, file, indent=4)  # expect: TW107


adding = threading.Thread(target=add_jobs)
adding.start()
save()
adding.join()
