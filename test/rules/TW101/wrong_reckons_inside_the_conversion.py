"""A level kept as a text: the sum stands inside the conversion."""

import threading

level = "0"


def bump(v):
    global level
    level = v
    level = str(int(level) + 1)  # expect: TW101
    print(level)


def adder():
    global level
    for _ in range(100):
        level = str(int(level) + 1)  # expect: TW101


ts = [threading.Thread(target=adder) for _ in range(2)]
ts.append(threading.Thread(target=bump, args=("5",)))
for t in ts:
    t.start()
for t in ts:
    t.join()
