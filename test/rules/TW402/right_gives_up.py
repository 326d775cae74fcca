import threading

lock = threading.Lock()
log = []


def note(line):
    if lock.acquire(blocking=False):
        try:
            log.append(line)
        finally:
            lock.release()


def work():
    with lock:
        note("working")


thread = threading.Thread(target=work)
thread.start()
thread.join()
