import threading

total = 0


def count(locks):
    global total
    for lock in locks:
        lock.acquire()
    try:
        total += len(locks)  # expect: TW101
    finally:
        for lock in locks:
            lock.release()


threads = [threading.Thread(target=count, args=([threading.Lock(), threading.Lock()],)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
