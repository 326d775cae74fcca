"""Every acquire of the lock tries and goes on in any case: nobody ever waits for it."""

import threading

busy = threading.Lock()


def crawl(path, found):
    busy.acquire(0)
    if path.endswith("/"):
        return
    found.append(path)
    busy.release()


def refresh(path, found):
    busy.acquire(False)
    found.append(int(path))
