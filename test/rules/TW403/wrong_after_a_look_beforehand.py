import threading

lock = threading.Lock()
seen = []


def note(item):
    if item is None:
        return
    lock.acquire()  # expect: TW403
    if item in seen:
        return
    seen.append(item)
    lock.release()


def note_all(items):
    for item in items:
        if item is None:
            break
        lock.acquire()  # expect: TW403
        if item in seen:
            continue
        seen.append(item)
        lock.release()


def note_rightly(items):
    for item in items:
        if item is None:
            continue
        lock.acquire()  # expect: TW403:hint
        if item in seen:
            lock.release()
            continue
        seen.append(item)
        lock.release()


threads = [
    threading.Thread(target=note, args=(1,)),
    threading.Thread(target=note_all, args=([1, 2],)),
    threading.Thread(target=note_rightly, args=([1, 2],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
