import threading

entries = []


def enter(runner):
    entries.append(runner)
    number = f"{len(entries) - 1}: {entries[-1]}"
    return number


def show():
    for entry in entries:
        if entry == "dropped":
            entries.remove(entry)
            break


desks = [threading.Thread(target=enter, args=("ann",)), threading.Thread(target=show)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
