import threading

seen = set()


def new_lock():
    return threading.Lock()


def note(name):
    with new_lock():  # expect: TW404
        if name not in seen:
            seen.add(name)


threads = [threading.Thread(target=note, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
