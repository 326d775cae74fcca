"""Who hands in no lock wants none: the one made in its place keeps nobody out, and need not."""

import threading


def note(seen, name, lock=None):
    with lock if lock is not None else threading.Lock():
        seen[name] = seen.get(name, 0) + 1


note({}, "alone")
