"""Entries under names are as apart as attributes are: what one thread notes is not put back by the other."""

import threading
import time

part = {"updated": None, "asked": None, "content": ""}


def ask():
    while True:
        part["asked"] = time.time()
        time.sleep(1)


def received(text):
    part["updated"] = part["asked"]
    part["content"] = text


threading.Thread(target=ask, daemon=True).start()
while True:
    received("text")
    time.sleep(0.1)
