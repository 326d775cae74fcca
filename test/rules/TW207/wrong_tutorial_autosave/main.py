"""Saves a draft in the background, while the author types."""

import threading
import time

draft = ["Once upon a time"]


def autosave():
    while True:
        time.sleep(5)
        with open("draft.txt", "w") as file:
            file.write("\n".join(draft))


saver = threading.Thread(target=autosave, daemon=True)  # expect: TW207
saver.start()
for line in ("there was a thread", "that never came back"):
    time.sleep(4)
    draft.append(line)
print("the end")
