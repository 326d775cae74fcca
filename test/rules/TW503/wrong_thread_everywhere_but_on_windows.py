import os
import sys
import threading


def pump():
    while sys.stdin.read(1):
        pass


if sys.platform != "win32":
    threading.Thread(target=pump, daemon=True).start()
if os.fork():  # expect: TW503
    os._exit(0)
