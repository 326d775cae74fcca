"""What is read stands under a key that nobody stores; the answers are put under others, in one step each."""

import os
import threading
import time

info = {"path": "."}


def index(path):
    return {"index": os.listdir(path)}


def installed(path):
    return {"installed": os.listdir(path)}


def check():
    while True:
        found = index(info["path"])
        info.update(found)  # expect: TW105:hint
        time.sleep(1)


def install():
    while True:
        info.update(installed(info["path"]))  # expect: TW105:hint
        time.sleep(1)


threading.Thread(target=check, daemon=True).start()
threading.Thread(target=install, daemon=True).start()
time.sleep(60)
