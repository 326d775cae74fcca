import json


def append(path, entry):
    with open(path, "a") as target:
        target.write(json.dumps(entry) + "\n")
