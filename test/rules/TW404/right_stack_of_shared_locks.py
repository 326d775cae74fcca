import threading
from contextlib import ExitStack

lines = 0
seen = {}
desk = threading.Lock()


def note(count):
    global lines
    with ExitStack() as held:
        held.enter_context(desk)
        for _ in range(count):
            lines += 1
        if count not in seen:
            seen[count] = lines


def strike(count):
    global lines
    with desk:
        lines -= count


clerks = [threading.Thread(target=note, args=(n,)) for n in (20, 30, 40)]
clerks.append(threading.Thread(target=strike, args=(5,)))
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
print(lines, seen)
