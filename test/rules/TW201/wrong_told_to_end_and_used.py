"""Once it has been told to end, what the thread makes is taken for done: it may be in the middle of it."""

import threading
import time

running = True
lines = []


def collect():
    while running:  # expect: TW108
        lines.append(time.time())
        time.sleep(0.5)
    lines.append("end")


def end():
    global running
    running = False


threading.Thread(target=collect).start()  # expect: TW201:warning
input("Enter ends it")
end()
print(lines)
