"""Every acquire of the lock only tries: nobody ever waits for it."""

import threading

busy = threading.Lock()


def crawl(path, found):
    if not busy.acquire(0):
        return
    found.append(int(path))
    if found:
        busy.release()


def refresh(path, found):
    got = busy.acquire(False)
    found.append(int(path))
    if got:
        busy.release()
