"""A pump that notes its process before it goes round for ever: where it is cut off, nothing is half written."""

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
            time.sleep(9)
    except OSError:
        print("no pressure")


def begin(valve):
    threading.Thread(target=pump, args=(valve, "pump.pid"), daemon=True).start()
    valve.show()
