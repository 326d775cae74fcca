"""A helper hands on what it is given by *args: each thread gets the box of its own call."""

import threading


class Box:
    def __init__(self):
        self.items = 0

    def fill(self):
        for number in range(9):
            self.items += len(str(number))


def spawn(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    return thread


def run(box):
    box.fill()


first = spawn(run, Box())
second = spawn(run, Box())
first.join()
second.join()
