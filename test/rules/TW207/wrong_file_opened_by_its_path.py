import json
import threading
from pathlib import Path


def save(path, data):
    with path.open("w") as out:
        json.dump(data, out)


def main(name):
    saver = threading.Thread(target=save, args=(Path(name), {1: 2}), daemon=True)  # expect: TW207
    saver.start()
    input("Enter ends it")


main("data.json")
