"""Saves a draft in the background, and once more at the end."""

import threading
import time

draft = ["Once upon a time"]
ended = threading.Event()


def save(lines):
    with open("draft.txt", "w") as file:
        file.write("\n".join(lines))


def autosave():
    while not ended.wait(5):
        save(list(draft))
    save(list(draft))


saver = threading.Thread(target=autosave, daemon=True)
saver.start()
for line in ("there was a thread", "that came back"):
    time.sleep(4)
    draft.append(line)
ended.set()
saver.join()
print("the end")
