import threading
import time

loaded = {}


def load(path):
    rows = loaded.get(path)
    if rows is None:
        rows = loaded[path] = {}
    return rows


settings = load("settings.txt")
seen = load("settings.txt")


def watch():
    while True:
        seen[time.time()] = 1
        time.sleep(1)


threading.Thread(target=watch, daemon=True).start()
while True:
    for key in settings:  # expect: TW107
        print(key, settings[key])
    time.sleep(2)
