"""Nobody waits for the lock, and nobody gets it any more once it is kept."""

import threading

busy = threading.Lock()


def refresh(path, found):
    if not busy.acquire(False):  # expect: TW403
        return
    if path.endswith("/"):
        return
    found.append(path)
    busy.release()
