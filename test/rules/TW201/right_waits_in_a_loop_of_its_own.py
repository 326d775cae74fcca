"""The loop goes round until the one that it wants is done."""

import queue
import threading

SLOTS = 4
tasks = queue.Queue()
done = [0, 0, 0, 0]


def render():
    while True:
        slot = tasks.get()
        if slot is not None:
            open("out%d" % slot, "w").close()
            break
    done[slot] = 1  # expect: TW105:hint
    t = threading.Thread(target=render)
    t.start()  # expect: TW201:hint


def begin():
    for i in range(SLOTS):
        t = threading.Thread(name="T%d" % i, target=render)
        t.start()  # expect: TW201:information


def serve(slot):
    tasks.put(slot)
    begin()
    while True:  # expect: TW302
        if done[slot] == 1:
            done[slot] = 0
            return "out%d" % slot


print(serve(0))
