import threading

lock = threading.Lock()
log = []


def note(line):
    if not lock.acquire(timeout=1):
        return False
    try:
        log.append(line)
    finally:
        lock.release()
    return True


def try_note(line):
    got = lock.acquire(blocking=False)
    try:
        if got:
            log.append(line)
    finally:
        if got:
            lock.release()


threads = [threading.Thread(target=note, args=("a",)), threading.Thread(target=try_note, args=("b",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
