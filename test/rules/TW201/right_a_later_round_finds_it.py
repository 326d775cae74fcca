"""What is not there yet, a later round of the loop finds."""

import os
import threading


def measure(path, result):
    total = 0
    for d, _, files in os.walk(path):
        for f in files:
            total += os.path.getsize(os.path.join(d, f))
    result[path] = (1, total)


def main(screen):
    sizes = {}
    here = "."
    while True:
        for i, name in enumerate(os.listdir(here)):
            path = os.path.join(here, name)
            if os.path.isdir(path):
                if path in sizes:
                    count, total = sizes[path]
                    screen.addstr(i, 0, "{} {}".format(count, total))
                else:
                    screen.addstr(i, 0, "{} (calculating...)".format(name))
                    t = threading.Thread(target=measure, args=(path, sizes))  # expect: TW208:information
                    t.start()  # expect: TW201:hint
        if screen.getch() == ord("q"):
            break


import curses
curses.wrapper(main)
