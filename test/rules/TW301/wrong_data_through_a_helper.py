"""What a helper reads from a file may be long, and one that asks a server only where there is no file says nothing of that."""

import json
import os
import threading

import requests


def load(name):
    if os.path.exists(name):
        with open(name) as file:
            return json.load(file)
    return requests.get("http://localhost/" + name).json()


def count(name):
    found = {}
    for table in load(name)["tables"]:
        for word in [row[3] for row in table["rows"]]:
            found[word] = found.get(word, 0) + 1
    return found


counts = [threading.Thread(target=count, args=(name,)) for name in ("north", "south")]  # expect: TW301
for one in counts:
    one.start()
for one in counts:
    one.join()
