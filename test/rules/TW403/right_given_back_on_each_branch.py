import threading

lock = threading.Lock()
owner = None


def claim(name):
    global owner
    lock.acquire()
    if owner is not None:
        lock.release()
        return False
    owner = name
    lock.release()
    return True


threads = [threading.Thread(target=claim, args=(name,)) for name in ("ada", "ben")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
