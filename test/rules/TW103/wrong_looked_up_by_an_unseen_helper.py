"""A plain function of a package that can't be seen looks at what it is handed: its answer is about that."""
import threading

import helpers

settings = {"key": "k"}


def allow():
    found = helpers.normalize(settings["key"])
    if found["plain"] == "k":  # expect: TW103
        settings["key"] = "other"


def change(name):
    settings["key"] = name


threads = [threading.Thread(target=allow), threading.Thread(target=change, args=("me",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
