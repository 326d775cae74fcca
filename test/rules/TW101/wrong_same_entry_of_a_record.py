"""The entry that is read is the one that is put back."""

import threading
import time

part = {"asked": 0, "content": ""}


def ask():
    while True:
        part["asked"] = part["asked"] + 1  # expect: TW101
        time.sleep(1)


def received(text):
    part["asked"] = part["asked"] - 1  # expect: TW101
    part["content"] = text


threading.Thread(target=ask, daemon=True).start()
while True:
    received("text")
    time.sleep(0.1)
