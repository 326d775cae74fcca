"""The loop hears of each part, but not of the end."""
import threading
import time

from gi.repository import GLib


def copy(parts, show):
    for part in parts:
        GLib.idle_add(show, part)
        time.sleep(0.5)
    print("copied")


def begin(parts):
    threading.Thread(target=copy, args=(parts, print)).start()  # expect: TW201


begin(["first", "second"])
