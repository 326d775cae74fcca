import threading

entries = []
entries_lock = threading.Lock()


def enter(runner):
    with entries_lock:
        entries.append(runner)
        number = f"{len(entries) - 1}: {entries[-1]}"
    return number


def show():
    with entries_lock:
        for entry in entries:
            if entry == "dropped":
                entries.remove(entry)
                break


desks = [threading.Thread(target=enter, args=("ann",)), threading.Thread(target=show)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
