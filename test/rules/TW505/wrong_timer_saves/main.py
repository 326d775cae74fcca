import threading

import storage


def autosave():
    storage.save("draft")


timer = threading.Timer(60, autosave)
timer.start()
storage.save("first")
timer.join()
