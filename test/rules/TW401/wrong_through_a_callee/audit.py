import threading

import cache

lock = threading.Lock()
lines = []


def record(action, key):
    with lock:
        lines.append((action, key))


def report():
    with lock:
        return f"{cache.size()} entries, {len(lines)} actions"
