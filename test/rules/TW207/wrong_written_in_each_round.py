"""A pump that notes its process again in each round, and is cut off while it writes."""

import os
import threading
import time


def note_process(path):
    with open(path, "w") as file:
        file.write(str(os.getpid()))


def pump(valve, path):
    note_process(path)
    try:
        while True:
            valve.open()
            time.sleep(1)
            valve.shut()
            note_process(path)
            time.sleep(9)
    except OSError:
        print("no pressure")


def begin(valve):
    threading.Thread(target=pump, args=(valve, "pump.pid"), daemon=True).start()  # expect: TW207
    valve.show()
