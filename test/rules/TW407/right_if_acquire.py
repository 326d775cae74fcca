import threading

lock = threading.Lock()
log = []


def note(line):
    if lock.acquire(blocking=False):
        try:
            log.append(line)
        finally:
            lock.release()
    if lock.locked():
        print("somebody has it")


threads = [threading.Thread(target=note, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
